using FsCheck;
using FsCheck.Fluent;
using SaaBot.Diagrams.Metrics;
using SaaBot.Diagrams.Tables;

namespace SaaBot.Tests.Diagrams;

/// <summary>How tables break their texts and share their width.</summary>
public sealed class TableTests
{
    private static readonly string[] Words = ["a", "queue", "of", "messages", "CloudFormation", "đồng", "bộ", "replication"];

    [Fact]
    public void Wrap_numbered_steps_each_begin_a_line()
    {
        var block = CellText.Wrap("1. Write to cache 2. Write to database 3. Return success", TableStyle.Cell, 400);

        Assert.Equal(["1. Write to cache", "2. Write to database", "3. Return success"], block.Lines);
    }

    [Fact]
    public void Wrap_a_number_that_is_no_step_stays_in_its_line() =>
        Assert.Equal(["up to 1.25 Gbps"], CellText.Wrap("up to 1.25 Gbps", TableStyle.Cell, 400).Lines);

    [Fact]
    public void Share_a_table_that_fits_breaks_no_text()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["", "Site-to-Site VPN", "Client VPN"], ["Use case", "Production, high bandwidth", "Remote workers"]];
        var widths = ColumnWidths.Share(rows, Style, ColumnWidths.Natural(rows, Style));

        Assert.All(rows, row => Assert.All(row.Index(), cell => Assert.Single(CellText.Wrap(cell.Item, TableStyle.Cell, widths[cell.Index] - (2 * TableStyle.CellX)).Lines)));
    }

    [Fact]
    public void Share_gives_all_the_width_away_and_every_column_its_longest_word()
    {
        var text = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words.Take(8)));
        var tables =
            from columns in Gen.Choose(2, 5)
            from count in Gen.Choose(1, 6)
            from rows in text.ArrayOf(columns).ArrayOf(count)
            select rows;
        Check.QuickThrowOnFailure(Prop.ForAll(tables.ToArbitrary(), rows =>
        {
            const int Total = 768;
            var widths = ColumnWidths.Share(rows, Style, Total);
            var fits = rows.All(row => row.Index().All(cell => CellText.Wrap(cell.Item, TableStyle.Cell, 0).Width + (2 * TableStyle.CellX) <= widths[cell.Index]));
            return widths.Sum() == Total && fits;
        }));
    }

    private static TextStyle Style(int row, int column) => TableStyle.Cell;
}
