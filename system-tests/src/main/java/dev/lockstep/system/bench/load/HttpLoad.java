package dev.lockstep.system.bench.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Many connections on one thread, and the latencies that they saw. */
final class HttpLoad implements AutoCloseable {

    private static final int LARGEST_ANSWER = 1 << 20;
    private static final long PATIENCE_AT_END = TimeUnit.SECONDS.toNanos(10);

    private final LoadOrder order;
    private final Requests requests;
    private final EventLoopGroup thread = new NioEventLoopGroup(1);
    private final List<Connection> connections = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Sightings sightings;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private long began;
    private long ends;
    private long nextDue;
    private long failed;

    HttpLoad(LoadOrder order) throws InterruptedException, SQLException {
        this.order = order;
        this.requests = order.readers() == 0 ? Requests.placing() : Requests.reading(order.readers());
        this.sightings = order.watch() == null ? null : new Sightings(order.watch());
        for (int i = 0; i < order.connections(); i++) {
            connections.add(connect(order.ports().get(i % order.ports().size())));
        }
    }

    LoadResult run() throws Exception {
        began = System.nanoTime();
        ends = began + (long) (order.seconds() * 1e9);
        nextDue = began;
        if (order.rate() == 0) {
            thread.submit(() -> connections.forEach(connection -> connection.send(System.nanoTime())));
        } else {
            idle.addAll(connections);
            thread.scheduleAtFixedRate(this::sendWhatIsDue, 0, 1, TimeUnit.MILLISECONDS);
        }
        TimeUnit.NANOSECONDS.sleep(ends - began);
        while (!thread.submit(() -> idle.size() == connections.size()).get()
                && System.nanoTime() < ends + PATIENCE_AT_END) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        if (sightings != null) {
            sightings.awaitTheLast();
        }
        return thread.submit(this::result).get();
    }

    /** On its thread, as all that follows. */
    void answered(Connection connection, FullHttpResponse response, long since) {
        var now = System.nanoTime();
        if (response.status().code() != requests.expectedStatus()) {
            failed++;
        } else if (now <= ends || order.rate() != 0) {
            latencies.add(now - since);
            if (sightings != null) {
                sightings.answered(response.content(), now);
            }
        }
        if (order.rate() == 0 && now < ends) {
            connection.send(now);
        } else {
            idle.add(connection);
            sendWaiting();
        }
    }

    void broken() {
        failed++;
    }

    private void sendWhatIsDue() {
        var until = Math.min(System.nanoTime(), ends);
        for (; nextDue < until; nextDue += TimeUnit.SECONDS.toNanos(1) / order.rate()) {
            waiting.add(nextDue);
        }
        sendWaiting();
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && !idle.isEmpty()) {
            idle.poll().send(waiting.poll());
        }
    }

    private LoadResult result() {
        var answered = latencies.summary();
        var unanswered = waiting.size() + connections.size() - idle.size();
        return new LoadResult(answered.count() / order.seconds(), failed + unanswered, answered,
                sightings == null ? null : sightings.rows(), sightings == null ? null : sightings.outcomes());
    }

    private Connection connect(int port) throws InterruptedException {
        var connection = new Connection(this, requests);
        new Bootstrap().group(thread).channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new HttpObjectAggregator(LARGEST_ANSWER),
                                connection);
                    }
                }).connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)).sync();
        return connection;
    }

    @Override
    public void close() throws InterruptedException {
        if (sightings != null) {
            sightings.close();
        }
        thread.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    }
}
