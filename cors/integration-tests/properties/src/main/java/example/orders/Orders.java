package example.orders;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Orders, kept as long as the application runs. */
@Path("/orders")
public class Orders {

    private static final Map<Long, Order> ORDERS = new ConcurrentSkipListMap<>();
    private static final AtomicLong LAST = new AtomicLong();

    /** What was ordered. */
    public record Order(String item, int count) {}

    @GET
    public List<Order> all() {
        return List.copyOf(ORDERS.values());
    }

    @POST
    public long add(Order order) {
        long id = LAST.incrementAndGet();
        ORDERS.put(id, order);
        return id;
    }

    @PUT
    @Path("/{id}")
    public void replace(long id, Order order) {
        ORDERS.put(id, order);
    }

    @DELETE
    @Path("/{id}")
    public void cancel(long id) {
        ORDERS.remove(id);
    }
}
