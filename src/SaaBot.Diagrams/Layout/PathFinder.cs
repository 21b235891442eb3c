namespace SaaBot.Diagrams.Layout;

/// <summary>Finds the cheapest way between two sets of ports on a grid: short, with few bends, crossing little.</summary>
internal static class PathFinder
{
    private static readonly int[] StepX = [1, 0, -1, 0];
    private static readonly int[] StepY = [0, 1, 0, -1];

    /// <summary>The cheapest way.</summary>
    /// <param name="grid">The lines to run on.</param>
    /// <param name="from">Where it may begin.</param>
    /// <param name="to">Where it may end.</param>
    /// <param name="cost">What it costs.</param>
    /// <returns>Its corners, ports included; null when there is no way.</returns>
    public static List<Point>? Find(RouteGrid grid, List<Port> from, List<Port> to, out int cost)
    {
        var width = grid.Xs.Length;
        var height = grid.Ys.Length;
        var states = width * height * 4;
        var best = new int[states];
        Array.Fill(best, int.MaxValue);
        var came = new int[states];
        var goals = new Dictionary<int, (int Cost, Port Port)>();
        foreach (var port in to)
        {
            if (Vertex(grid, port.Exit) is not { } vertex)
            {
                continue;
            }

            for (var direction = 0; direction < 4; direction++)
            {
                var turn = direction == Opposite(port.Side) ? 0 : direction == (int)port.Side ? RouteCosts.Blocked : RouteCosts.Bend;
                var extra = turn + port.Cost + Distance(port.At, port.Exit);
                var state = (vertex * 4) + direction;
                if (!goals.TryGetValue(state, out var known) || extra < known.Cost)
                {
                    goals[state] = (extra, port);
                }
            }
        }

        var target = Around(to);
        var queue = new PriorityQueue<int, long>();
        var starts = new Dictionary<int, Port>();
        foreach (var port in from)
        {
            if (Vertex(grid, port.Exit) is not { } vertex)
            {
                continue;
            }

            var state = (vertex * 4) + (int)port.Side;
            var price = port.Cost + Distance(port.At, port.Exit);
            if (price < best[state])
            {
                best[state] = price;
                came[state] = -1;
                starts[state] = port;
                queue.Enqueue(state, Priority(price + Guess(port.Exit, target), state));
            }
        }

        cost = int.MaxValue;
        var last = -1;
        while (queue.TryDequeue(out var state, out var priority))
        {
            if ((int)(priority >> 32) >= cost)
            {
                break;
            }

            var vertex = state / 4;
            var (i, j) = (vertex % width, vertex / width);
            var point = new Point(grid.Xs[i], grid.Ys[j]);
            var reached = best[state];
            if ((int)(priority >> 32) > reached + Guess(point, target))
            {
                continue;
            }

            if (goals.TryGetValue(state, out var goal) && reached + goal.Cost < cost)
            {
                cost = reached + goal.Cost;
                last = state;
            }

            for (var direction = 0; direction < 4; direction++)
            {
                if (direction == ((state & 3) ^ 2))
                {
                    continue;
                }

                var (ni, nj) = (i + StepX[direction], j + StepY[direction]);
                if (ni < 0 || nj < 0 || ni >= width || nj >= height)
                {
                    continue;
                }

                var step = (direction & 1) == 0
                    ? grid.Across[(j * width) + Math.Min(i, ni)]
                    : grid.Down[(i * height) + Math.Min(j, nj)];
                if (step >= RouteCosts.Blocked)
                {
                    continue;
                }

                var turn = direction == (state & 3) ? 0 : RouteCosts.Bend + ((direction & 1) == 0 ? grid.YBias[j] : grid.XBias[i]);
                var next = (((nj * width) + ni) * 4) + direction;
                var price = reached + step + turn;
                if (price < best[next])
                {
                    best[next] = price;
                    came[next] = state;
                    queue.Enqueue(next, Priority(price + Guess(new Point(grid.Xs[ni], grid.Ys[nj]), target), next));
                }
            }
        }

        return last < 0 ? null : Trace(grid, came, starts, goals[last].Port, last);
    }

    private static List<Point> Trace(RouteGrid grid, int[] came, Dictionary<int, Port> starts, Port end, int last)
    {
        var points = new List<Point> { end.At };
        var state = last;
        while (true)
        {
            var vertex = state / 4;
            points.Add(new Point(grid.Xs[vertex % grid.Xs.Length], grid.Ys[vertex / grid.Xs.Length]));
            if (came[state] < 0)
            {
                break;
            }

            state = came[state];
        }

        points.Add(starts[state].At);
        points.Reverse();
        return Corners(points);
    }

    /// <summary>Leaves the points away that lie on a straight way.</summary>
    /// <param name="points">The points of a way.</param>
    public static List<Point> Corners(List<Point> points)
    {
        var corners = new List<Point>(points.Count);
        foreach (var point in points)
        {
            if (corners.Count > 0 && corners[^1] == point)
            {
                continue;
            }

            if (corners.Count > 1
                && ((corners[^2].X == corners[^1].X && corners[^1].X == point.X) || (corners[^2].Y == corners[^1].Y && corners[^1].Y == point.Y)))
            {
                corners[^1] = point;
            }
            else
            {
                corners.Add(point);
            }
        }

        return corners;
    }

    private static int? Vertex(RouteGrid grid, Point point)
    {
        var i = Array.BinarySearch(grid.Xs, point.X);
        var j = Array.BinarySearch(grid.Ys, point.Y);
        return i < 0 || j < 0 ? null : (j * grid.Xs.Length) + i;
    }

    private static Rect Around(List<Port> ports)
    {
        var x = ports.Min(p => p.Exit.X);
        var y = ports.Min(p => p.Exit.Y);
        return new Rect(x, y, ports.Max(p => p.Exit.X) - x, ports.Max(p => p.Exit.Y) - y);
    }

    // A little less than the distance, because a shared trunk costs a little less than its length.
    private static int Guess(Point point, Rect target) =>
        (Math.Max(0, Math.Max(target.X - point.X, point.X - target.Right)) + Math.Max(0, Math.Max(target.Y - point.Y, point.Y - target.Bottom))) * 9 / 10;

    // Equal prices are taken in the order of the states, so that every run takes the same way.
    private static long Priority(int price, int state) => ((long)price << 32) | (uint)state;

    private static int Distance(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static int Opposite(Side side) => (int)side ^ 2;
}
