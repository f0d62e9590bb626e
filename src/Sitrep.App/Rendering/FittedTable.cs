using Spectre.Console;

namespace Sitrep.App.Rendering;

/// <summary>Leaves out the columns of a table that a narrow terminal has no room for: words cut into pieces tell nobody anything.</summary>
internal static class FittedTable
{
    /// <summary>From how many columns of the terminal on each column of entries is shown: when, who, figure, of what, where, stance, in, evidence.</summary>
    public static readonly int[] Entries = [0, 0, 0, 80, 100, 0, 100, 0];

    /// <summary>The same for statements: when, who, says, stance, evidence.</summary>
    public static readonly int[] Statements = [0, 0, 0, 80, 0];

    /// <summary>The same for what is not counted: figure, of what, why, sentence, evidence.</summary>
    public static readonly int[] NotCounted = [0, 0, 0, 80, 0];

    /// <summary>The table as it fits into the width.</summary>
    /// <param name="table">A table of as many columns as <paramref name="least"/> is long.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="least">The width from which on each column is shown.</param>
    public static Table Of(Table table, int width, int[] least)
    {
        if (least.All(from => width >= from)) return table;
        var fitted = new Table().Border(TableBorder.None).Collapse();
        for (var i = 0; i < least.Length; i++)
            if (width >= least[i]) fitted.AddColumn(table.Columns[i]);
        foreach (var row in table.Rows) fitted.AddRow(row.Where((_, i) => width >= least[i]));
        return fitted;
    }
}
