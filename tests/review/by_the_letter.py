"""The method once more, written down line by line as docs/method.md says it.

Slow and plain: no shared code with the app, gamma functions where the app has products, and
sums over everything where the app stops early.
"""

from math import exp, lgamma


def log_beta(a, b):
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def probabilities(total, q, phi):
    """Of each number from 0 to the total."""
    out = []
    for k in range(total + 1):
        choose = lgamma(total + 1) - lgamma(k + 1) - lgamma(total - k + 1)
        if phi <= 1:
            out.append(exp(choose) * q**k * (1 - q) ** (total - k))
        else:
            a, b = total * q / (phi - 1), total * (1 - q) / (phi - 1)
            out.append(exp(choose + log_beta(k + a, total - k + b) - log_beta(a, b)))
    return out


def p_upper(y, s, big_e, e, phi):
    return 1.0 if y <= 0 else sum(probabilities(s + y, e / (big_e + e), phi)[y:])


def p_lower(y, s, big_e, e, phi):
    return 1.0 if s + y == 0 else sum(probabilities(s + y, e / (big_e + e), phi)[: y + 1])


def seasonal(pairs, k=20):
    """Pairs of (season, days, incidents) to the factor of each of the seasons 0, 1 and 2."""
    days = sum(d for _, d, _ in pairs)
    if not days:
        return [1.0] * 3
    r = sum(n for _, _, n in pairs) / days
    return [
        (sum(n for s, _, n in pairs if s == season) + k)
        / (r * sum(d for s, d, _ in pairs if s == season) + k)
        for season in range(3)
    ]


def chi(x, w):
    t = sum(x)
    return sum((xi - t * wi) ** 2 / (t * wi) for xi, wi in zip(x, w, strict=True)) if t else 0.0


def pool(cells):
    """Cells as (n, T, chi) to their pooled dispersion, by halving."""
    some = [(n, t, c) for n, t, c in cells if t >= 1]
    target = sum(c for _, _, c in some)
    if target <= sum(n - 1 for n, _, _ in some) or all(t == 1 for _, t, _ in some):
        return 1.0
    low, high = 1.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        reached = sum((n - 1) * middle * t / (t + middle - 1) for n, t, _ in some)
        low, high = (middle, high) if reached < target else (low, middle)
    return high


def dispersion(n, t, c, pooled):
    if t < 30:
        return pooled
    under = (n - 1) * t - c
    own = 20.0 if under <= 1e-9 else min(max(c * (t - 1) / under, 1.0), 20.0)
    return max(pooled, ((n - 1) * own + 6 * pooled) / (n + 5))


def baseline(counts, t, decided):
    """The terms of one cell that term t is held against."""
    start = max((u for u, d in decided.items() if d == "new normal" and u < t), default=0)
    out = {u for u, d in decided.items() if d != "new normal"}
    return [u for u in range(start, t) if counts[u] is not None and u not in out]


def measure(x, base, ex):
    """Each cell's n, T and chi, and the pooled dispersion."""
    cells = []
    for counts, terms in zip(x, base, strict=True):
        time = sum(ex[u] for u in terms)
        xs = [counts[u] for u in terms]
        cells.append((len(xs), sum(xs), chi(xs, [ex[u] / time for u in terms])))
    return cells, pool(cells)


def p_cell(count, ahead, ground, tail=p_upper):
    """The tail of one cell's count in the time ahead, against the terms of its ground."""
    terms, ex, (n, s, chi_c), pooled = ground
    return tail(count, s, sum(ex[u] for u in terms), ahead, dispersion(n, s, chi_c, pooled))


def judge(x, days, season, by_day, *, decided, alpha=0.05):
    """Every term in turn.

    `x[c][t]` is the count of a cell in a term, None where it was not returned; `days[t]` and
    `season[t]` are the term's; `by_day[c][t]` the counts of its school days; `decided[c]` maps
    a term to "one-off" or "new normal".

    Gives for each term and cell a dictionary of every intermediate, and the rules that flag.
    """
    m, out = len(x), []
    known = [dict(each) for each in decided]
    for t in range(len(days)):
        base = [baseline(x[c], t, known[c]) for c in range(m)]
        f = seasonal([(season[u], days[u], x[c][u]) for c in range(m) for u in base[c]])
        ex = [days[u] * f[season[u]] for u in range(len(days))]
        cells, pooled = measure(x, base, ex)
        early = [terms[: max(0, len(terms) - 2)] for terms in base]
        early_cells, early_pooled = measure(x, early, ex)
        row = []
        for c in range(m):
            n, s, chi_c = cells[c]
            found = {"n": n, "S": s, "E": sum(ex[u] for u in base[c]), "chi": chi_c}
            found |= {"pool": pooled, "phi": dispersion(n, s, chi_c, pooled), "f": f[season[t]]}
            found["rules"] = []
            ground = (base[c], ex, cells[c], pooled)
            if n >= 3:
                numbers = (y for y in range(1, 999) if p_cell(y, ex[t], ground) <= alpha / (2 * m))
                found["c_A"] = next(numbers)
            if n >= 3 and x[c][t] is not None:
                most = max(sum(by_day[c][t][d : d + 5]) for d in range(days[t] - 4))
                week = p_cell(most, 5 * f[season[t]], ground)
                found["p_A"] = p_cell(x[c][t], ex[t], ground)
                found["p_C"] = min(1, (days[t] - 4) * week)
                found["p_low"] = p_cell(x[c][t], ex[t], ground, tail=p_lower)
            found |= {"e": ex[t], "last": base[c][-2:]}
            if early_cells[c][0] >= 3 and x[c][t] is not None:
                last = [*found["last"], t]
                n_before, s_before, chi_before = early_cells[c]
                phi = dispersion(n_before, s_before, chi_before, early_pooled)
                behind, ahead = sum(ex[u] for u in early[c]), sum(ex[u] for u in last)
                found["year"] = (s_before, behind, ahead, phi)
                found["n_B"] = n_before
                found["p_B"] = p_upper(sum(x[c][u] for u in last), *found["year"])
            asked = {"this_term": ("p_A", 2), "this_year": ("p_B", 4), "cluster": ("p_C", 4)}
            for rule, (p, part) in asked.items():
                if found.get(p, 1) <= alpha / (part * m):
                    found["rules"].append(rule)
                    known[c].setdefault(t, "undecided")
            row.append(found)
        out.append(row)
    return out
