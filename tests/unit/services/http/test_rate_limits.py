from services.http.rate_limits import MAX_BUCKETS, RateLimits


def test_minute_of_requests_is_accepted_at_once_then_the_rate():
    now = [1000.0]
    rates = RateLimits(lambda: now[0])

    assert [rates.take("a", 3) for _ in range(4)] == [0, 0, 0, 20]
    assert rates.take("b", 3) == 0
    now[0] += 19.9
    assert rates.take("a", 3) == 1
    now[0] += 0.2
    assert [rates.take("a", 3) for _ in range(2)] == [0, 20]
    now[0] += 3600
    assert [rates.take("a", 3) for _ in range(4)] == [0, 0, 0, 20]


def test_refused_requests_cost_nothing():
    now = [0.0]
    rates = RateLimits(lambda: now[0])
    assert [rates.take("a", 1) for _ in range(100)] == [0, *[60] * 99]
    now[0] = 60.0
    assert rates.take("a", 1) == 0


def test_buckets_of_deleted_keys_are_dropped():
    now = [0.0]
    rates = RateLimits(lambda: now[0])
    for number in range(MAX_BUCKETS):
        rates.take(str(number), 60)
    now[0] = 100.0
    for number in range(MAX_BUCKETS, 2 * MAX_BUCKETS + 1):
        rates.take(str(number), 60)
    assert len(rates._full_at_s) <= MAX_BUCKETS + 1
