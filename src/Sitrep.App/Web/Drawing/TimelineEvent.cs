namespace Sitrep.App.Web.Drawing;

/// <summary>Something worth a number on the timeline.</summary>
/// <param name="Time">When.</param>
/// <param name="Words">What, in a phrase: text of other people inside, so it must be encoded.</param>
/// <param name="Entry">The claim that says so.</param>
internal sealed record TimelineEvent(DateTimeOffset Time, string Words, LedgerEntry Entry);
