using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Claims;
using Sitrep.Text;

namespace Sitrep.App.Web.Correcting;

/// <summary>Takes corrections, checks them, writes them into the log: for forms and for programs alike.</summary>
internal sealed class CorrectionDesk(StoreDesk desk, TimeProvider clock)
{
    private const int LongestText = 2000;

    /// <summary>Writes a correction down.</summary>
    /// <returns>The numbers of its entries in the log; or what is wrong with it.</returns>
    public (IReadOnlyList<long> Numbers, string? Wrong) Take(SituationView view, CorrectionRequest request)
    {
        if (request.Who.Trim().Length is 0 or > 100) return ([], "Say who makes the correction: it stands in the log.");
        if (request.Why.Trim().Length is 0 or > LongestText) return ([], "Say why: it stands in the log.");
        if (new[] { request.Source, request.Figure, request.Place, request.Time, request.Measure, request.Into, request.Event, request.Words }.Any(text => text.Length > LongestText)) return ([], "One of the texts is too long.");
        return request.Do switch
        {
            "fix" => OnClaim(view, request, Fix),
            "exclude" => OnClaim(view, request, (_, _, _) => ([(CorrectionField.NotThisEvent, request.Event.Trim())], null)),
            "include" => OnClaim(view, request, (_, _, _) => ([(CorrectionField.ThisEvent, "")], null)),
            "merge" => Merge(view, request),
            "split" => Split(view, request),
            "add" => Add(view, request),
            _ => ([], "There is no correction of that kind."),
        };
    }

    /// <summary>Takes an entry of the log back; false when there is none that holds.</summary>
    public bool Undo(string situation, long number, string who, string why) => desk.Use(store =>
    {
        if (store.UndoEntry(number, who.Trim(), why.Trim()) is null) return false;
        LedgerReport.SaveBook(store, situation);
        return true;
    });

    private (IReadOnlyList<long>, string?) OnClaim(SituationView view, CorrectionRequest request, Func<SituationView, CorrectionRequest, Claim, (List<(CorrectionField Field, string Value)>, string?)> read)
    {
        if (view.FindClaim(request.Claim) is not { } claim) return ([], "There is no such claim in this situation.");
        var (asked, wrong) = read(view, request, claim);
        return wrong is not null ? ([], wrong) : Write(view, [.. asked.Select(item => (claim, item.Field, "", item.Value))], request);
    }

    private static (List<(CorrectionField Field, string Value)> Asked, string? Wrong) Fix(SituationView view, CorrectionRequest request, Claim claim)
    {
        var asked = new List<(CorrectionField, string)>();
        void Ask(CorrectionField field, string value) { if (value.Trim().Length > 0) asked.Add((field, value.Trim())); }
        Ask(CorrectionField.Source, request.Source);
        if (request.Figure.Trim().Length > 0 && (claim.Quantity is not { } model || !FigureText.TryRead(request.Figure, model, out _))) return ([], "That is no figure: write 41, at least 72, 55-60 or about 50.");
        Ask(CorrectionField.Figure, request.Figure);
        Ask(CorrectionField.Place, request.Place);
        if (request.Time.Trim().Length > 0 && !TimeText.TryRead(request.Time, out _)) return ([], "That is no time: write 2027-03-12 or 2027-03-12T14:00+01:00.");
        Ask(CorrectionField.Time, request.Time);
        if (request.Measure.Trim().Length > 0) Ask(CorrectionField.Measure, MeasureValue(view, request.Measure));
        return asked.Count == 0 ? ([], "Nothing was changed: fill in what is to be put right.") : (asked, null);
    }

    private (IReadOnlyList<long>, string?) Merge(SituationView view, CorrectionRequest request)
    {
        if (view.FindMeasure(request.Measure) is not { } from || view.FindMeasure(request.Into) is not { } into) return ([], "Name two measures of this situation.");
        return from.Id == into.Id ? ([], "A measure cannot be merged with itself.") : Write(view, [(null, CorrectionField.MergeMeasures, from.Id, into.Id)], request);
    }

    private (IReadOnlyList<long>, string?) Split(SituationView view, CorrectionRequest request)
    {
        if (view.FindMeasure(request.Measure) is not { } measure) return ([], "There is no such measure in this situation.");
        var name = request.By switch { "place" => request.Place.Trim(), "source" => request.Source.Trim(), _ => "" };
        return name.Length == 0 ? ([], "Say which place or which source is split off.") : Write(view, [(null, CorrectionField.SplitMeasure, measure.Id, request.By + "=" + name)], request);
    }

    private (IReadOnlyList<long>, string?) Add(SituationView view, CorrectionRequest request)
    {
        if (request.Source.Trim().Length == 0 || request.Words.Trim().Length == 0 || request.Measure.Trim().Length == 0) return ([], "A claim needs a source, what it counts, and the words as you took them down.");
        var known = Known(view, request.Measure);
        var (subject, state) = known is null ? MeasureNames.Read(request.Measure) : (known.Key.Subject, known.Key.State);
        var model = new Quantity { Span = default, Low = 0, High = 0, Counted = subject, Unit = known?.Latest?.Claim.Quantity?.Unit ?? Unit.None };
        if (!FigureText.TryRead(request.Figure, model, out var quantity)) return ([], "That is no figure: write 41, at least 72, 55-60 or about 50.");
        var now = clock.GetUtcNow();
        var said = new TimeInterval(now, now, TimePrecision.Minute);
        if (request.Time.Trim().Length > 0 && !TimeText.TryRead(request.Time, out said)) return ([], "That is no time: write 2027-03-12 or 2027-03-12T14:00+01:00.");
        var claim = ClaimByHand.Make(request.Source.Trim(), quantity, subject, state.Length > 0 ? state : null, request.Place.Trim() is { Length: > 0 } place ? place : null, said, request.Words.Trim(), request.Who.Trim());
        return Write(view, [(claim, CorrectionField.Added, "", Reports.ClaimJson.Write(claim))], request);
    }

    private (IReadOnlyList<long>, string?) Write(SituationView view, List<(Claim? Claim, CorrectionField Field, string Target, string Value)> entries, CorrectionRequest request) => desk.Use<(IReadOnlyList<long>, string?)>(store =>
    {
        var numbers = entries.ConvertAll(entry => store.Correct(view.Row.Id, entry.Claim, entry.Field, entry.Target, entry.Value, request.Who.Trim(), request.Why.Trim()));
        LedgerReport.SaveBook(store, view.Row.Id);
        return (numbers, null);
    });

    private static string MeasureValue(SituationView view, string words)
    {
        if (Known(view, words) is { } known) return $"{known.Key.Subject}|{known.Key.State}";
        var (subject, state) = MeasureNames.Read(words);
        return $"{subject}|{state}";
    }

    private static Measure? Known(SituationView view, string words) => view.FindMeasure(words.Trim()) ?? view.Measures.Where(measure => MeasureNames.Means(words, measure)).MaxBy(measure => measure.Entries.Length);
}
