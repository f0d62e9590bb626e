using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>Dates that lists and feeds give.</summary>
internal static class PublicationDates
{
    /// <summary>The time; null when there is none, with a diagnostic when something stands there that is no date.</summary>
    public static PublicationTime? Read(string? value, out Diagnostic? diagnostic)
    {
        if (PublicationTimes.TryParse(value, TimeProvenance.Given, out var time, out diagnostic) || diagnostic is not null) return time;
        if (!string.IsNullOrWhiteSpace(value))
            diagnostic = new(DiagnosticCode.ImpossiblePublicationTime, $"The publication time '{value.Trim()[..Math.Min(60, value.Trim().Length)]}' is not a date.");
        return null;
    }
}
