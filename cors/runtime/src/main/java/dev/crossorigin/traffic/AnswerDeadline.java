package dev.crossorigin.traffic;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which the client has begun an HTTP/1 request and for 30 to 60 seconds
 * nothing was answered: the idle timeout does not see a client that sends a byte now and then.
 */
final class AnswerDeadline extends ChannelDuplexHandler {

    private static final int SECONDS = 30;

    private boolean pending;
    private long answers;
    private long answersBefore = -1;
    private boolean first = true;

    @Override
    public void channelActive(ChannelHandlerContext context) {
        look(context);
        context.fireChannelActive();
    }

    private void look(ChannelHandlerContext context) {
        if (pending && answers == answersBefore && !RefusedUpgrade.isHttp2(context.pipeline())) {
            var unused = context.close();
        } else if (context.channel().isOpen()) {
            answersBefore = pending ? answers : -1;
            var unused =
                    context.executor().schedule(() -> look(context), SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        pending = true;
        if (first) {
            first = false;
            RefusedUpgrade.watch(context.pipeline());
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise sent) {
        pending = false;
        answers++;
        var unused = context.write(bytes, sent);
    }
}
