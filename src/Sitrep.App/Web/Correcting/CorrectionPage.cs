using Sitrep.Text;

namespace Sitrep.App.Web.Correcting;

/// <summary>The forms for corrections. Each works without script.</summary>
internal static class CorrectionPage
{
    private static readonly (string Do, string Name)[] Kinds = [("fix", "Fix figure, source, place or time"), ("merge", "Merge"), ("split", "Split off"), ("exclude", "Not this event")];

    /// <summary>The form on a claim.</summary>
    /// <param name="view">The situation.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="request">What was filled in before.</param>
    /// <param name="wrong">What was wrong with that; null for a fresh form.</param>
    /// <param name="token">The hidden field that says that the form is ours.</param>
    public static Markup OnClaim(SituationView view, Claim claim, CorrectionRequest request, string? wrong, Markup token)
    {
        var isPutAside = view.Situation.NotCounted.Any(item => item.Claim.Id == claim.Id);
        var kind = request.Do == "exclude" && isPutAside ? "include" : request.Do;
        var figure = claim.Quantity is { } quantity ? Figures.Write(quantity) : claim.Subject;
        return Markup.Of($"""
            <div class="wrap head"><h1>Correct a claim</h1><p class="line"><span><a class="q" href="{view.Addresses.Claim(claim)}">{figure}</a>, {string.Join(" and ", claim.Voices)}, in {claim.Evidence.Outlet}</span></p><p class="below lead">“{claim.Evidence.Sentence}”</p>
            <p class="sub below">{Markup.Join(" · ", Kinds.Select(item => item.Do == request.Do ? Markup.Of($"<b>{item.Name}</b>") : Markup.Of($"<a href=\"{view.Addresses.Correct(claim)}?do={item.Do}\">{item.Name}</a>")))}</p></div>
            <section class="wrap first">{Wrong(wrong)}<form class="fields" method="post" action="{view.Addresses.Situation}/corrections">{token}<input type="hidden" name="do" value="{kind}"><input type="hidden" name="claim" value="{claim.Id.Value}">
            {Fields(view, claim, request, kind)}{Signature(request)}</form></section>
            """);
    }

    /// <summary>The form for a claim that no page gave.</summary>
    public static Markup Add(SituationView view, CorrectionRequest request, string? wrong, Markup token) => Markup.Of($"""
        <div class="wrap head"><h1>Add a claim</h1><p class="line"><span>Heard by phone, seen on a screen: with its source, marked as added by hand.</span></p></div>
        <section class="wrap first">{Wrong(wrong)}<form class="fields" method="post" action="{view.Addresses.Situation}/corrections">{token}<input type="hidden" name="do" value="add">
        {Field("source", "Who says it", request.Source, "", true)}{Field("figure", "The figure", request.Figure, "41, at least 72, 55-60", true)}{Measures(view, "measure", "What it counts", request.Measure, true)}{Field("words", "What was said, as you took it down", request.Words, "", true)}{Field("place", "Where, if it matters", request.Place, "")}{Field("time", "When it was said; now otherwise", request.Time, "2027-03-12T14:00+01:00")}{Signature(request)}</form></section>
        """);

    private static Markup Fields(SituationView view, Claim claim, CorrectionRequest request, string kind)
    {
        var measure = view.MeasureOf(claim);
        return kind switch
        {
            "merge" => Markup.Of($"<p class=\"sub\">All figures of {measure?.Title ?? "this measure"} and of the other measure become one. Both ids go on answering.</p><input type=\"hidden\" name=\"measure\" value=\"{measure?.Id}\">{Measures(view, "into", "The measure it is the same as", request.Into, true)}"),
            "split" => Markup.Of($"""
                <input type="hidden" name="measure" value="{measure?.Id}"><fieldset><legend>Becomes a measure of its own, out of {measure?.Title ?? "its measure"}:</legend>
                <label><span><input type="radio" name="by" value="place"{Checked(request.By != "source")}>all figures of this place</span></label>{Field("place", "Place", request.Place.Length > 0 ? request.Place : claim.Place?.Name ?? "", "")}
                <label><span><input type="radio" name="by" value="source"{Checked(request.By == "source")}>all figures of this source</span></label>{Field("source", "Source", request.Source.Length > 0 ? request.Source : view.SourceOf(claim), "")}</fieldset>
                """),
            "exclude" => Markup.Of($"<p class=\"sub\">The figure is kept and shown under “Not counted”, with your reason.</p>{Field("event", "What it belongs to", request.Event, "the flood of 1974", true)}"),
            "include" => Markup.Of($"<p class=\"sub\">The figure was put aside: {view.Situation.NotCounted.First(item => item.Claim.Id == claim.Id).Reason}. It will count again.</p>"),
            _ => Markup.Of($"""
                <p class="sub">Fill in only what is to be put right.</p>{Field("figure", "Figure, in the unit it has", request.Figure, claim.Quantity is { } quantity ? Figures.Write(quantity) : "")}{Field("source", "Source", request.Source, view.SourceOf(claim))}{Field("place", "Place", request.Place, claim.Place?.Name ?? "")}{Field("time", "When it was said", request.Time, claim.Said is { } said ? Times.Iso(said.Start) : "2027-03-12T14:00+01:00")}{Measures(view, "measure", "What it counts", request.Measure, false)}
                """),
        };
    }

    private static Markup Signature(CorrectionRequest request) => Markup.Of($"{Field("who", "Your name, for the log", request.Who, "", true, "name")}<label>Why, for the log<textarea name=\"why\" rows=\"2\" required maxlength=\"2000\">{request.Why}</textarea></label><p class=\"acts\"><button class=\"go\">Write into the log</button></p><p class=\"sub\">Nothing is overwritten: the log keeps what was read, and every entry can be undone.</p>");

    private static Markup Field(string name, string label, string value, string hint, bool needed = false, string? fill = null) => Markup.Of(
        $"<label>{label}<input name=\"{name}\" value=\"{value}\" placeholder=\"{hint}\" maxlength=\"2000\"{(needed ? Markup.Of($" required") : Markup.None)}{(fill is null ? Markup.None : Markup.Of($" autocomplete=\"{fill}\""))}></label>");

    private static Markup Measures(SituationView view, string name, string label, string value, bool needed) => Markup.Of(
        $"<label>{label}<select name=\"{name}\"{(needed ? Markup.Of($" required") : Markup.None)}><option value=\"\">{(needed ? "choose" : "as it is")}</option>{Markup.Join(view.Measures.Select(measure => Markup.Of($"<option value=\"{measure.Id}\"{(measure.Id == value ? Markup.Of($" selected") : Markup.None)}>{measure.Title}</option>")))}</select></label>");

    private static Markup Checked(bool isChecked) => isChecked ? Markup.Of($" checked") : Markup.None;

    private static Markup Wrong(string? wrong) => wrong is null ? Markup.None : Markup.Of($"<p class=\"warn\" role=\"alert\">{wrong}</p>");
}
