package dev.crossorigin.data;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** {@code /data}: read and replace the record. Which pages may do so is declared, not coded. */
@Path(DataResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
class DataResource {

    static final String PATH = "/data";

    /** An answer may be stored, and has to be asked for again with its tag before it is used. */
    private static final String REVALIDATED = "no-cache";

    private final DataStore store;

    DataResource(DataStore store) {
        this.store = store;
    }

    @GET
    @NonBlocking
    public CompletionStage<byte[]> read(@Context HttpServerRequest request) {
        var condition = Condition.of(request.headers());
        return store.read().map(now -> known(now, condition, request)).toCompletionStage();
    }

    /** Without a body nothing is replaced and the record is answered as it is. */
    @PUT
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<byte[]> replace(
            @Valid @Nullable Data data, @Context HttpServerRequest request) {
        if (data == null && request.bytesRead() > 0) {
            throw UnreadableBody.badRequest("The body is null or blank");
        }
        var condition = Condition.of(request.headers());
        return (data == null ? kept(condition) : store.replace(data, condition))
                .map(now -> answer(now, request))
                .toCompletionStage();
    }

    private Future<Representation> kept(Condition condition) {
        return store.read()
                .map(
                        now -> {
                            condition.requireWriting(now);
                            return now;
                        });
    }

    private static byte[] known(
            Representation now, Condition condition, HttpServerRequest request) {
        condition.requireReading(now);
        return answer(now, request);
    }

    private static byte[] answer(Representation now, HttpServerRequest request) {
        request.response()
                .headers()
                .set(io.vertx.core.http.HttpHeaders.ETAG, now.tag())
                .set(io.vertx.core.http.HttpHeaders.CACHE_CONTROL, REVALIDATED);
        return now.json();
    }

    /** Names the present version, which the caller has or has to read. */
    @ServerExceptionMapper
    public Response unsent(Unsent outcome) {
        var tag = outcome.current().tag();
        if (outcome.isKnown()) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, REVALIDATED)
                    .build();
        }
        return HttpProblem.builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle(Status.PRECONDITION_FAILED.getReasonPhrase())
                .withDetail(
                        "The record is not the one that the request is for. Read it again, and send"
                                + " its ETag in If-Match")
                .withHeader(HttpHeaders.ETAG, tag)
                .build()
                .toResponse();
    }

    /**
     * Names the methods there are, where another was used: REST's 405 leaves {@code Allow} out.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6">RFC 9110, 405</a>
     */
    @ServerResponseFilter
    public void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                && request.getUriInfo().getPath().equals(PATH)) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, PUT");
        }
    }

    /** The answer is out already; one with a body would fail. */
    @ServerExceptionMapper
    public Response answered(UnreadableBody.TooLarge fault) {
        return Response.status(Status.REQUEST_ENTITY_TOO_LARGE).build();
    }

    /**
     * Seconds after which a caller may try again: the pool finds a database that is back within
     * this time.
     */
    private static final int RETRY_AFTER = 5;

    @ServerExceptionMapper
    public Response unavailable(StoreUnavailable fault) {
        Log.warnf("The store is unavailable: %s", fault.getCause());
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle(Status.SERVICE_UNAVAILABLE.getReasonPhrase())
                .withDetail(
                        "The record cannot be reached for now; try again in %d seconds"
                                .formatted(RETRY_AFTER))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build()
                .toResponse();
    }
}
