using System.Globalization;
using Sitrep.Text;
using Spectre.Console;

namespace Sitrep.App.Rendering;

/// <summary>The ledger as a table in a terminal: topic by topic, words first, then who says what.</summary>
internal static class LedgerTable
{
    private const int FewTopics = 14, FewStatements = 12, FewUncounted = 12, FewChanges = 15, FewLines = 10, IdLength = 8;

    /// <summary>Prints the report; without <paramref name="all"/> only the busiest topics.</summary>
    public static void Print(Terminal terminal, Report report, bool all)
    {
        var situation = report.Situation;
        var console = terminal.Console;
        console.MarkupLine($"[bold]{Markup.Escape(situation.Name)}[/]");
        console.MarkupLine(Markup.Escape(Headline(report)));
        if (report.Lead.Length > 0) console.MarkupLine("\n" + Markup.Escape(report.Lead));
        Changes(console, report, all);
        var topics = situation.Topics;
        var told = all ? topics.Length : Math.Min(FewTopics, topics.Length);
        for (var i = 0; i < told; i++) Topic(console, report, topics[i]);
        if (told < topics.Length) console.MarkupLine(Line($"\n{topics.Length - told} further topics with {topics.Skip(told).Sum(topic => topic.Measures.Sum(measure => measure.Entries.Length))} figures: --all shows them"));
        Statements(console, report, all);
        Checks(console, report);
        NotCounted(console, report, all);
        Missing(console, report, all);
    }

    /// <summary>What figures are to each other, what is missing, what was corrected: in sentences.</summary>
    private static void Missing(IAnsiConsole console, Report report, bool all)
    {
        List(console, "Expected and not there", [.. report.Expected.Where(cell => cell.State != CellState.Filled).Select(cell => $"{cell.Cell.Measure}{(cell.Cell.Place is { } place ? " in " + place : "")}: {(cell.State == CellState.Empty ? "nobody gives a figure" : cell.State == CellState.Stale ? "only figures older than 24 h" : "no figure stands")}")], all);
        List(console, "Open questions", [.. report.Questions.Select(question => question.Sentence)], all);
        List(console, "How figures relate", [.. report.Relations.Select(relation => $"{Words(relation.Kind.ToString())}: {relation.Explanation}")], all);
        List(console, "Corrected by hand", [.. report.Situation.Corrections.Select(Correction), .. report.Situation.Orphans.Select(orphan => "found no place any more: " + Correction(orphan))], true);
    }

    private static void List(IAnsiConsole console, string title, List<string> lines, bool all)
    {
        if (lines.Count == 0) return;
        console.MarkupLine($"\n[bold]{title}[/]");
        foreach (var line in lines.Take(all ? int.MaxValue : FewLines)) console.MarkupLine("  " + Markup.Escape(line));
        if (!all && lines.Count > FewLines) console.MarkupLine(Line($"  and {lines.Count - FewLines} more: --all shows them"));
    }

    private static string Correction(Correction correction) => Line($"{correction.Number} {Words(correction.Field.ToString())}{(correction.Claim is { } claim ? " of " + claim.Value[..IdLength] : correction.Target.Length > 0 ? " of " + correction.Target : "")} {(correction.Added is { } added ? Figures.Write(added.Quantity!) : correction.Value)} ({correction.Who}: {correction.Why})");

    /// <summary>"SameOrigin" as "same origin".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Sums, shares and conversions: what does not fit is shown as firmly as a figure.</summary>
    private static void Checks(IAnsiConsole console, Report report)
    {
        if (report.Situation.Checks.IsEmpty) return;
        console.MarkupLine("\n[bold]Sums and units[/]");
        foreach (var check in report.Situation.Checks.OrderBy(check => check.Holds))
            console.MarkupLine($"  {(check.Holds ? "fits " : "[bold]wrong[/]")} {Markup.Escape(check.Explanation)} [dim]{Markup.Escape(check.Claims[0].Evidence.Outlet)}, {Id(check.Claims[0])}[/]");
    }

    private static string Headline(Report report)
    {
        var situation = report.Situation;
        var figures = situation.Measures.Sum(measure => measure.Entries.Length);
        var outlets = situation.Pages.Select(page => page.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var at = report.At is { } now ? ", as of " + now.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture) : "";
        return Line($"{Count(situation.Pages.Length, "page")} of {Count(outlets, "outlet")}, {Count(figures, "figure")}, {Count(situation.Statements.Length, "statement")} without a figure, {situation.NotCounted.Length} figures not counted{at}");
    }

    private static void Changes(IAnsiConsole console, Report report, bool all)
    {
        if (report.Since is null) return;
        if (report.Changes.IsEmpty)
        {
            console.MarkupLine(report.Request.Since is null ? "The last read changed nothing." : $"Nothing changed since {Days.Write(report.Since.Value, report.Request.Zone)}.");
            return;
        }
        console.MarkupLine(report.Request.Since is null ? "\n[bold]Changed by the last read[/]" : $"\n[bold]Changed since {Days.Write(report.Since.Value, report.Request.Zone)}[/]");
        foreach (var change in report.Changes.Take(all ? int.MaxValue : FewChanges)) console.MarkupLine("  " + Markup.Escape(change.Sentence));
        if (!all && report.Changes.Length > FewChanges) console.MarkupLine(Line($"  and {report.Changes.Length - FewChanges} more: --all shows them"));
    }

    private static void Topic(IAnsiConsole console, Report report, Topic topic)
    {
        foreach (var measure in topic.Measures)
        {
            console.MarkupLine($"\n[bold]{Markup.Escape(measure.Title)}[/]  [dim]{measure.Id}, {Markup.Escape(Count(measure.Origins, "independent source"))}[/]");
            console.MarkupLine("  " + Range(measure, report.At));
            console.Write(FittedTable.Of(measure.Incidents.IsEmpty ? Table(report, measure) : Incidents(report, measure), console.Profile.Width, FittedTable.Entries));
            foreach (var conflict in measure.Conflicts.Take(3)) console.MarkupLine("  [yellow]conflict[/] " + Markup.Escape(conflict.Explanation));
            if (measure.Conflicts.Length > 3) console.MarkupLine(Line($"  and {measure.Conflicts.Length - 3} more conflicts"));
        }
        foreach (var difference in topic.Differences.Take(3)) console.MarkupLine("  [yellow]difference[/] " + Markup.Escape(difference.Explanation));
    }

    private static string Range(Measure measure, DateTimeOffset? now)
    {
        if (!measure.Incidents.IsEmpty)
            return $"{Markup.Escape(Count(measure.Incidents.Length, "incident"))}, each with its own range" + (measure.Latest is null ? "" : "; of the whole: " + Range(measure with { Incidents = [] }, now));
        if (!measure.IsComparable) return "[dim]counted for different things: not set against each other[/]";
        if (measure.Latest is not { } latest || measure.Lowest is not { } lowest || measure.Highest is not { } highest) return "[dim]no figure stands[/]";
        string Say(LedgerEntry entry) => $"[bold]{Markup.Escape(Figures.Write(entry.Claim.Quantity!))}[/] {Markup.Escape(entry.Source)}";
        var age = now is { } moment && measure.IsStale ? "  [dim]no figure for " + Age(moment - latest.Time) + "[/]" : "";
        if (lowest.Claim.Id == highest.Claim.Id && lowest.Source == highest.Source) return "stands " + Say(latest) + age;
        return $"lowest {Say(lowest)}, highest {Say(highest)}, latest {Say(latest)}{age}";
    }

    private static Table Table(Report report, Measure measure)
    {
        var table = Columns();
        foreach (var entry in measure.Entries) Row(table, report, entry);
        return table;
    }

    private static Table Columns()
    {
        var table = new Table().Border(TableBorder.None).Collapse();
        table.AddColumn(new TableColumn("[dim]  when[/]").NoWrap().PadLeft(2));
        table.AddColumn(new TableColumn("[dim]who[/]"));
        table.AddColumn(new TableColumn("[dim]figure[/]"));
        table.AddColumn(new TableColumn("[dim]of what[/]"));
        table.AddColumn(new TableColumn("[dim]where[/]"));
        table.AddColumn(new TableColumn("[dim]stance[/]"));
        table.AddColumn(new TableColumn("[dim]in[/]"));
        table.AddColumn(new TableColumn("[dim]evidence[/]").NoWrap());
        return table;
    }

    private static void Row(Table table, Report report, LedgerEntry entry)
    {
        var dim = entry.Status is not EntryStatus.Standing;
        string Cell(string text) => dim ? $"[dim]{Markup.Escape(text)}[/]" : Markup.Escape(text);
        table.AddRow("  " + Cell(When(entry, report.At)), Cell(entry.Source), Cell(Figures.Write(entry.Claim.Quantity!)), Cell(What(entry.Claim)), Cell(entry.Claim.Place?.Name ?? ""),
            Cell(Stance(entry) + (entry.ByHand.IsDefaultOrEmpty ? "" : ", by hand")), Cell(entry.Claim.Evidence.Outlet), Cell(Id(entry.Claim)));
    }

    /// <summary>The entries incident by incident, under a line that names it with its range; those of no single incident come last.</summary>
    private static Table Incidents(Report report, Measure measure)
    {
        var table = Columns();
        foreach (var row in measure.Incidents)
        {
            var range = row.Lowest is { } lowest && row.Highest is { } highest && lowest.Claim.Id != highest.Claim.Id
                ? Line($"{Figures.Write(lowest.Claim.Quantity!)} … {Figures.Write(highest.Claim.Quantity!)}") : row.Latest is { } latest ? Figures.Write(latest.Claim.Quantity!) : "none stands";
            table.AddRow(new Markup("  " + Markup.Escape(row.Day.ToString("d MMM", CultureInfo.InvariantCulture))), new Markup($"[bold]{Markup.Escape(row.Place ?? "")}[/]"), new Markup($"[bold]{Markup.Escape(range)}[/]"),
                new Markup(Markup.Escape(Count(row.Origins, "origin"))), new Markup(""), new Markup(row.Conflicts.IsEmpty ? "" : "[yellow]conflict[/]"), new Markup(""), new Markup(""));
            foreach (var entry in row.Entries) Row(table, report, entry);
        }
        foreach (var entry in measure.Entries.Where(entry => entry.Incident is null)) Row(table, report, entry);
        return table;
    }

    private static string When(LedgerEntry entry, DateTimeOffset? now) => entry.Basis == TimeBasis.Published && entry.Claim.Evidence.Published is { } published
        ? Times.Short(published, now) : entry.Basis == TimeBasis.Said && entry.Claim.Said is { Precision: >= TimePrecision.DayPart } said ? said.Start.ToString("d MMM", CultureInfo.InvariantCulture) : Times.Short(entry.Time, now);

    private static string What(Claim claim) => claim.State is { Length: > 0 } state && state != claim.Subject ? claim.Subject + " " + state : claim.Subject;

    /// <summary>The status where it says more than the stance: a figure that stands shows its stance, any other what became of it.</summary>
    private static string Stance(LedgerEntry entry) => entry.Status switch
    {
        EntryStatus.Standing => "stands",
        EntryStatus.Part => "a part",
        EntryStatus.Change => "a change",
        EntryStatus.Former => "former",
        _ => entry.Status.ToString().ToLowerInvariant(),
    };

    private static void Statements(IAnsiConsole console, Report report, bool all)
    {
        var statements = report.Situation.Statements;
        if (statements.IsEmpty) return;
        var told = all ? statements : [.. statements.OrderByDescending(entry => entry.Claim.Subject != "statement").ThenByDescending(entry => entry.Time).Take(FewStatements).OrderBy(entry => entry.Time)];
        console.MarkupLine("\n[bold]Said without a figure[/]");
        var table = new Table().Border(TableBorder.None).Collapse();
        table.AddColumn(new TableColumn("[dim]  when[/]").NoWrap().PadLeft(2));
        table.AddColumn(new TableColumn("[dim]who[/]"));
        table.AddColumn(new TableColumn("[dim]says[/]"));
        table.AddColumn(new TableColumn("[dim]stance[/]"));
        table.AddColumn(new TableColumn("[dim]evidence[/]").NoWrap());
        foreach (var entry in told)
            table.AddRow("  " + Markup.Escape(When(entry, report.At)), Markup.Escape(entry.Source), Markup.Escape(Shorten(entry.Claim.Content)), entry.Claim.Stance.ToString().ToLowerInvariant(), Id(entry.Claim));
        console.Write(FittedTable.Of(table, console.Profile.Width, FittedTable.Statements));
        if (told.Length < statements.Length) console.MarkupLine(Line($"  and {statements.Length - told.Length} more: --all shows them"));
    }

    private static void NotCounted(IAnsiConsole console, Report report, bool all)
    {
        var uncounted = report.Situation.NotCounted;
        if (uncounted.IsEmpty) return;
        console.MarkupLine("\n[bold]Not counted[/]");
        var table = new Table().Border(TableBorder.None).Collapse();
        table.AddColumn(new TableColumn("[dim]  figure[/]").PadLeft(2));
        table.AddColumn(new TableColumn("[dim]of what[/]"));
        table.AddColumn(new TableColumn("[dim]why[/]"));
        table.AddColumn(new TableColumn("[dim]sentence[/]"));
        table.AddColumn(new TableColumn("[dim]evidence[/]").NoWrap());
        foreach (var (claim, reason) in uncounted.Take(all ? int.MaxValue : FewUncounted))
            table.AddRow("  " + Markup.Escape(Figures.Write(claim.Quantity!)), Markup.Escape(What(claim)), Markup.Escape(reason), Markup.Escape(Shorten(claim.Evidence.Sentence)), Id(claim));
        console.Write(FittedTable.Of(table, console.Profile.Width, FittedTable.NotCounted));
        if (!all && uncounted.Length > FewUncounted) console.MarkupLine(Line($"  and {uncounted.Length - FewUncounted} more: --all shows them"));
    }

    private static string Id(Claim claim) => claim.Id.Value[..IdLength];

    private static string Shorten(string text) => text.Length <= 110 ? text : text[..text.LastIndexOf(' ', 108)] + " …";

    private static string Age(TimeSpan age) => age.TotalHours < 72 ? Line($"{(int)age.TotalHours} h") : Line($"{(int)age.TotalDays} days");

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : Line($"{count} {noun}s");

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
