package dev.crossorigin.traffic;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Puts the handlers of this package into each connection that is accepted. */
@RegisterForReflection
public final class ConnectionGuard extends ChannelInitializerExtension {

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addLast(new AnswerDeadline());
    }
}
