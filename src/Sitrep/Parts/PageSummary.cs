namespace Sitrep;

/// <summary>A page of a situation, in a line.</summary>
/// <param name="Address">Its address.</param>
/// <param name="CaptureId">The capture that counts now.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">Its headline, if it has one.</param>
/// <param name="Published">When, if known.</param>
/// <param name="SeenAt">When the capture was seen.</param>
/// <param name="Claims">How many claims it gives.</param>
public sealed record PageSummary(
    string Address, string CaptureId, string Outlet, string? Title, PublicationTime? Published, DateTimeOffset SeenAt, int Claims);
