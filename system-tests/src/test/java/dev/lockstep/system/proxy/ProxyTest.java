package dev.lockstep.system.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    static final int SILENCE_MILLIS = 500;

    EchoServer server;
    Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new EchoServer();
        proxy = new Proxy(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBothWays() throws IOException {
        // Given
        var caller = call();

        // When
        var answer = ask(caller);

        // Then
        assertThat(answer).isEqualTo('a');
    }

    @Test
    void passesOnTheEnd() throws IOException {
        // Given
        var caller = call();
        ask(caller);

        // When
        caller.shutdownOutput();

        // Then
        assertThat(caller.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void resetsAndRefusesWhenCut() throws IOException {
        // Given
        var caller = call();
        ask(caller);

        // When
        proxy.cut();

        // Then
        assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
    }

    @Test
    void leadsOnAfterACut() throws IOException {
        // Given
        proxy.cut();

        // When
        proxy.pass();

        // Then
        assertThat(ask(call())).isEqualTo('a');
    }

    @Test
    void delaysRequestAndAnswer() throws IOException {
        // Given
        var caller = call();
        proxy.delay(Duration.ofMillis(150));
        var asked = System.nanoTime();

        // When
        ask(caller);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void swallowsAndClosesNothingWhenHalfOpen() throws IOException {
        // Given
        var earlier = call();
        ask(earlier);
        proxy.halfOpen();
        var later = call();

        // When
        earlier.getOutputStream().write('b');
        later.getOutputStream().write('b');

        // Then
        assertIsSilent(earlier);
        assertIsSilent(later);
        assertThat(server.heard()).isOne();
    }

    @Test
    void neverPassesAgainOnAConnectionThatHasLostBytes() throws IOException {
        // Given
        var caller = call();
        ask(caller);
        proxy.halfOpen();
        caller.getOutputStream().write('b');
        assertIsSilent(caller);

        // When
        proxy.pass();

        // Then
        caller.getOutputStream().write('c');
        assertIsSilent(caller);
        assertThat(ask(call())).isEqualTo('a');
    }

    @Test
    void dropsAnswersToRequestsThatArrive() throws IOException {
        // Given
        var caller = call();
        proxy.dropAnswers();

        // When
        caller.getOutputStream().write('b');

        // Then
        await().until(() -> server.heard() == 1);
        assertIsSilent(caller);
    }

    @Test
    void resetsWhatThereIs() throws IOException {
        // Given
        var caller = call();
        ask(caller);

        // When
        proxy.reset();

        // Then
        assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThat(ask(call())).isEqualTo('a');
    }

    @Test
    void resetsACallerWhoseTargetIsAway() throws IOException {
        // Given
        server.close();

        // When
        var caller = call();

        // Then
        assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    private Socket call() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int ask(Socket caller) throws IOException {
        caller.getOutputStream().write('a');
        return caller.getInputStream().read();
    }

    private static void assertIsSilent(Socket caller) throws IOException {
        caller.setSoTimeout(SILENCE_MILLIS);
        assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
    }
}
