package dev.crossorigin.cli;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** A body that is not waited for, however long it is. */
final class Unread implements BodySubscriber<Optional<String>> {

    @Override
    public CompletionStage<Optional<String>> getBody() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void onSubscribe(Subscription body) {
        body.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> part) {}

    @Override
    public void onError(Throwable fault) {}

    @Override
    public void onComplete() {}
}
