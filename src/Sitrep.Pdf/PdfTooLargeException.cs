namespace Sitrep.Pdf;

/// <summary>A document takes more than is given to one document of its size.</summary>
internal sealed class PdfTooLargeException(string message) : Exception(message);
