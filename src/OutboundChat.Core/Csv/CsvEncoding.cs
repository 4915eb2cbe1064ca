using System.Globalization;
using System.Text;

namespace OutboundChat.Csv;

/// <summary>How a file's bytes become text: by its byte-order mark, else as was asked for, else as UTF-8.</summary>
/// <param name="Encoding">Decodes; what is no text of this encoding becomes <see cref="Undecodable"/>.</param>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Option">The option that a user names another with, for messages; null where there is none.</param>
/// <param name="IsBinary">The file begins with NUL bytes that no text of this encoding has.</param>
internal sealed record CsvEncoding(Encoding Encoding, string Name, string? Option, bool IsBinary)
{
    /// <summary>Unicode keeps this code point free for such purposes: no text holds it.</summary>
    public const char Undecodable = '\uFFFF';

    private static readonly string[] s_marked = ["utf-32", "utf-32BE", "utf-8", "utf-16", "utf-16BE"];

    /// <param name="start">The file's first bytes.</param>
    /// <param name="name">The encoding's name or code page where there is no byte-order mark; null for UTF-8.</param>
    /// <param name="option">The option that <paramref name="name"/> came from, for messages; null where there is none.</param>
    /// <exception cref="SetupException">There is no such encoding.</exception>
    public static CsvEncoding Of(ReadOnlySpan<byte> start, string? name, string? option)
    {
        Encoding asked = Find(name, option);
        foreach (string marked in s_marked)
        {
            Encoding encoding = Strict(Encoding.GetEncoding(marked));
            if (encoding.Preamble.Length > 0 && start.StartsWith(encoding.Preamble))
            {
                return new CsvEncoding(encoding, encoding.WebName, option, IsBinary: false);
            }
        }

        bool hasWideCharacters = asked.WebName.StartsWith("utf-16", StringComparison.Ordinal) || asked.WebName.StartsWith("utf-32", StringComparison.Ordinal);
        return new CsvEncoding(asked, asked.WebName, option, !hasWideCharacters && start.Contains((byte)0));
    }

    private static Encoding Find(string? name, string? option)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Strict(Encoding.UTF8);
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Strict(int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int codePage)
                ? Encoding.GetEncoding(codePage)
                : Encoding.GetEncoding(name.Trim().Equals("utf8", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name.Trim()));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new SetupException(nameof(Texts.EncodingUnknown), Texts.EncodingUnknown(name, option), e);
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
        return strict;
    }
}
