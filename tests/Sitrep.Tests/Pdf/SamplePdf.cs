using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Sitrep.Tests.Pdf;

/// <summary>PDF documents of our own: lines set at given places.</summary>
internal sealed class SamplePdf
{
    private readonly PdfDocumentBuilder builder = new();
    private readonly PdfDocumentBuilder.AddedFont font;
    private PdfPageBuilder page;

    public SamplePdf()
    {
        font = builder.AddStandard14Font(Standard14Font.Helvetica);
        page = builder.AddPage(PageSize.A4);
    }

    public SamplePdf NextPage()
    {
        page = builder.AddPage(PageSize.A4);
        return this;
    }

    public SamplePdf Line(double x, double y, string text, double size = 10)
    {
        page.AddText(text, size, new PdfPoint(x, y), font);
        return this;
    }

    /// <summary>Lines one under the other.</summary>
    public SamplePdf Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Line(x, y - (i * 13), lines[i]);
        return this;
    }

    public byte[] Build(string? title = null)
    {
        builder.DocumentInformation.Title = title;
        return builder.Build();
    }

    /// <summary>A situation report of three pages with running head and page numbers.</summary>
    public static byte[] Bulletin()
    {
        var pdf = new SamplePdf();
        Page(pdf, 1).Line(60, 760, "Flood in the Korr valley", 20).Line(60, 735, "9 March 2026")
            .Lines(60, 700, "The ministry of health said on Monday that at least 41 people had died in the valley and that the", "search would go on in the upper villages. The number of those who are missing could not be con-",
                "firmed. A follow-up is planned, and the long-term follow-up of the ministry is at the end of this text.")
            .Lines(60, 640, "Roads to Tolvey are closed, the police said, and the bridges of the lower valley carry one lane only until");
        Page(pdf.NextPage(), 2).Lines(60, 760, "the engineers have looked at them. The fire service said that 230 homes were flooded in Tolvey.").Lines(60, 700, "Needs", "\u2022 blankets for 400 people", "\u2022 clean water")
            .Line(60, 620, "District").Line(260, 620, "Dead").Line(400, 620, "Homes").Line(60, 607, "Tolvey").Line(260, 607, "30").Line(400, 607, "230");
        Page(pdf.NextPage(), 3).Lines(60, 760, "The mayor of Halvern said that 5,000 people had left their homes by Sunday evening.");
        return pdf.Build();
    }

    private static SamplePdf Page(SamplePdf pdf, int number) => pdf.Line(60, 810, "Valley Flood Desk - Situation report", 8).Line(280, 30, $"Page {number} of 3", 8);

    /// <summary>Two columns of prose under a headline that spans them.</summary>
    public static byte[] Columns()
    {
        var pdf = new SamplePdf().Line(60, 780, "Bulletin of the valley: what is known so far", 18);
        for (var i = 0; i < 12; i++)
        {
            pdf.Line(60, 740 - (i * 13), $"left column says in line {i} that all is");
            if (i < 11) pdf.Line(310, 740 - (i * 13), $"right column says in line {i} that it is");
        }
        pdf.Line(60, 540, "Figures by district", 13).Line(60, 510, "Tolvey: 30 dead").Line(60, 20, "desk.example").Line(500, 20, "1/1");
        return pdf.Build();
    }

    /// <summary>A document whose one content stream unpacks to 500 MB.</summary>
    public static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, true))
        {
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)' ');
            for (var i = 0; i < 500; i++) deflate.Write(zeros);
        }
        return Raw(packed.ToArray(), "/Filter /FlateDecode");
    }

    /// <summary>Forms that draw one another: each of them the next one ten times, the last one a line of text (or, in a circle, the first again).</summary>
    public static byte[] Forms(int depth, bool isCircle = false)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>",
            Stream("/X Do", ""), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (var i = 0; i < depth; i++)
        {
            var isLast = i == depth - 1;
            var next = isLast ? isCircle ? "/XObject << /X 6 0 R >>" : "" : $"/XObject << /X {7 + i} 0 R >>";
            var content = next.Length > 0 ? string.Concat(Enumerable.Repeat("/X Do ", 10)) : "BT /F 12 Tf 60 700 Td (At least 12 people have died at Marn) Tj ET";
            objects.Add(Stream(content, $"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> {next} >>"));
        }
        return Document(objects);
    }

    /// <summary>Pages that all show the same content stream.</summary>
    public static byte[] Shared(int pages, string content)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(5, pages).Select(number => $"{number} 0 R"))}] /Count {pages} >>",
            Stream(content, ""), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        for (var i = 0; i < pages; i++) objects.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>");
        return Document(objects);
    }

    private static string Stream(string content, string fields) => $"<< /Length {content.Length} {fields} >>\nstream\n{content}\nendstream";

    private static byte[] Document(List<string> objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = text.Length;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return Encoding.Latin1.GetBytes(text.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF").ToString());
    }

    /// <summary>A document of one page with the given content stream.</summary>
    public static byte[] Raw(byte[] content, string filter = "")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin()
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n");
        }
        Write("%PDF-1.4\n");
        Begin();
        Write("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Begin();
        Write("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Begin();
        Write("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n");
        Begin();
        Write($"<< /Length {content.Length} {filter} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Begin();
        Write("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        var table = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n" + string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n")));
        Write($"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }
}
