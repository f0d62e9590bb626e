using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Claims;
using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep add</c>: a claim that no page gave, with its source.</summary>
internal static class AddCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var situation = new Option<string?>("--situation") { Description = "The situation; not needed when the store holds one", HelpName = "NAME" };
        var source = new Option<string>("--source") { Description = "Who said it", HelpName = "NAME", Required = true };
        var figure = new Option<string>("--figure") { Description = "The figure: 41, 'at least 72', 55-60", HelpName = "FIGURE", Required = true };
        var measure = new Option<string>("--measure") { Description = "What it counts: the id of a measure, or words as 'people dead'", HelpName = "MEASURE", Required = true };
        var words = new Option<string>("--words") { Description = "What was said, as you took it down", HelpName = "TEXT", Required = true };
        var place = new Option<string?>("--place") { Description = "Where", HelpName = "NAME" };
        var time = new Option<string?>("--time") { Description = "When it was said; now otherwise", HelpName = "TIME" };
        var (store, signature) = (Options.Store(), new Signature());
        var command = new Command("add", "Adds a claim heard by phone or seen on a screen, with its source; logged, can be undone")
        {
            situation, source, figure, measure, words, place, time, store, signature.By, signature.Why,
        };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var row = Options.Choose(opened, parsed.GetValue(situation));
            var known = Corrections.FindMeasure(LedgerReport.Fold(opened, row, null), parsed.GetValue(measure)!);
            var (subject, state) = known is null ? MeasureNames.Read(parsed.GetValue(measure)!) : (known.Key.Subject, known.Key.State);
            var model = new Quantity { Span = default, Low = 0, High = 0, Counted = subject, Unit = known?.Latest?.Claim.Quantity?.Unit ?? Unit.None };
            if (!FigureText.TryRead(parsed.GetValue(figure)!, model, out var quantity)) return terminal.Fail(Errors.BadFigure(parsed.GetValue(figure)!));
            var now = clock.GetUtcNow();
            var said = new TimeInterval(now, now, TimePrecision.Minute);
            if (parsed.GetValue(time) is { } when && !TimeText.TryRead(when, out said)) return terminal.Fail(Errors.BadDate(when));
            var (who, why) = signature.Of(parsed);
            var claim = ClaimByHand.Make(parsed.GetValue(source)!, quantity, subject, state.Length > 0 ? state : null, parsed.GetValue(place), said, parsed.GetValue(words)!, who);
            var number = opened.Correct(row.Id, claim, CorrectionField.Added, "", ClaimJson.Write(claim), who, why);
            return Corrections.Done(terminal, opened, row.Id, [(number, $"added {claim.Id}: {Figures.Write(quantity)}, {parsed.GetValue(source)}")]);
        });
        return command;
    }
}
