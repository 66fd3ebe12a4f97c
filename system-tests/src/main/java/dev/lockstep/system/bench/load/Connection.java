package dev.lockstep.system.bench.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;

/** One request at a time. */
final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final HttpLoad load;
    private final Requests requests;
    private ChannelHandlerContext context;
    private long since;

    Connection(HttpLoad load, Requests requests) {
        this.load = load;
        this.requests = requests;
    }

    /** @param since the moment, of the nano clock, from which the latency counts */
    void send(long since) {
        this.since = since;
        context.writeAndFlush(requests.next(context.alloc()), context.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        this.context = context;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
        load.answered(this, response, since);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        load.broken();
    }
}
