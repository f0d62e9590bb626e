using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep correct</c>: what the program read wrongly, put right by hand, with a log.</summary>
internal static class CorrectCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var id = new Argument<string>("CLAIM") { Description = "Id of a claim, or the first characters of it" };
        var situation = new Option<string?>("--situation") { Description = "The situation, where the page belongs to several", HelpName = "NAME" };
        var source = new Option<string?>("--source") { Description = "Who says it; empty for the outlet itself", HelpName = "NAME" };
        var figure = new Option<string?>("--figure") { Description = "The figure, in the unit the claim has: 41, 'at least 72', 55-60", HelpName = "FIGURE" };
        var place = new Option<string?>("--place") { Description = "Where; empty for no place", HelpName = "NAME" };
        var time = new Option<string?>("--time") { Description = "When it was said: 2027-03-12, 2027-03-12T14:00, with an offset if not UTC", HelpName = "TIME" };
        var measure = new Option<string?>("--measure") { Description = "What it counts: the id of a measure, or words as 'people injured'", HelpName = "MEASURE" };
        var other = new Option<string?>("--not-this-event") { Description = "It belongs to something else: of what", HelpName = "WHAT" };
        var own = new Option<bool>("--this-event") { Description = "It belongs here although it was put aside" };
        var (store, signature) = (Options.Store(), new Signature());
        var command = new Command("correct", "Corrects source, figure, place, time or measure of a claim, or says that it belongs to another event; logged, can be undone")
        {
            id, situation, source, figure, place, time, measure, other, own, store, signature.By, signature.Why,
        };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var claim = Corrections.FindClaim(opened, parsed.GetValue(id)!.Trim());
            var row = Corrections.SituationOf(opened, claim, parsed.GetValue(situation));
            var asked = new List<(CorrectionField Field, string Value)>();
            void Ask(CorrectionField field, string? value) { if (value is not null) asked.Add((field, value.Trim())); }
            Ask(CorrectionField.Source, parsed.GetValue(source));
            if (parsed.GetValue(figure) is { } typed) Ask(CorrectionField.Figure, claim.Quantity is { } model && FigureText.TryRead(typed, model, out _) ? typed : throw new StoreException(Errors.BadFigure(typed)));
            Ask(CorrectionField.Place, parsed.GetValue(place));
            if (parsed.GetValue(time) is { } when) Ask(CorrectionField.Time, TimeText.TryRead(when, out _) ? when : throw new StoreException(Errors.BadDate(when)));
            if (parsed.GetValue(measure) is { } words) Ask(CorrectionField.Measure, MeasureValue(opened, row, words));
            Ask(CorrectionField.NotThisEvent, parsed.GetValue(other));
            if (parsed.GetValue(own)) Ask(CorrectionField.ThisEvent, "");
            if (asked.Count == 0) return terminal.Fail(Errors.NothingToCorrect());
            var (who, why) = signature.Of(parsed);
            return Corrections.Done(terminal, opened, row.Id, asked.ConvertAll(item => (opened.Correct(row.Id, claim, item.Field, "", item.Value, who, why), $"{item.Field} of {claim.Id}: {item.Value}".TrimEnd(' ', ':'))));
        });
        return command;
    }

    /// <summary>The id of a measure that is there; else subject and state of one that is new.</summary>
    private static string MeasureValue(Store store, SituationRow row, string words)
    {
        if (Corrections.FindMeasure(LedgerReport.Fold(store, row, null), words) is { } known) return $"{known.Key.Subject}|{known.Key.State}";
        var (subject, state) = MeasureNames.Read(words);
        return $"{subject}|{state}";
    }
}
