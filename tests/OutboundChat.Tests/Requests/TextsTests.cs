using System.Globalization;
using System.Reflection;
using FsCheck.Xunit;

namespace OutboundChat.Tests.Requests;

public class TextsTests
{
    private static readonly MethodInfo[] s_texts =
        [.. typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Notice))];

    [Fact]
    public void No_two_ErrorIds_differ_only_in_case()
    {
        Assert.True(s_texts.Length > 80);
        Assert.Equal(
            s_texts.Select(method => method.Name).Distinct().Count(),
            s_texts.Select(method => method.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_text_has_its_name_as_ErrorId_and_ends_as_a_sentence() => Assert.All(s_texts, method =>
    {
        Notice notice = Invoke(method, string.Empty);
        Assert.Equal(method.Name, notice.Id);
        AssertSentence(notice.Text);
    });

    [Property(Arbitrary = [typeof(AnyText)], MaxTest = 200, Replay = "20270102,3")]
    public void A_text_is_one_line_whatever_it_quotes(string cell) =>
        Assert.All(s_texts, method => AssertOneLine(Invoke(method, cell).Text));

    [Fact]
    public void A_quotation_is_shortened()
    {
        Assert.True(Texts.SubtypeUnknown(new string('x', 100_000)).Text.Length < 250);
        Assert.True(
            Texts.AttributeKeyInvalid([.. Enumerable.Repeat(string.Concat(Enumerable.Repeat("😀", 1000)), 1000)]).Text.Length < 1500);
        Assert.Contains(
            "'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h' and 2 more",
            Texts.AttributeKeyInvalid([.. "abcdefghij".Select(letter => letter.ToString())]).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_reorder_a_line_are_made_visible()
    {
        Assert.StartsWith("'\uFFFDa\uFFFD'", Texts.DestinationNotANumber("\u202Ea\u2066").Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', Texts.Conflict("a\u202Eb").Text);
    }

    [Theory]
    [InlineData(500, "sending them takes 4 min 10 s.")]
    [InlineData(501, "sending them takes 4 min 10 s, and longer if 500 chats are active at once.")]
    public void The_time_of_a_real_run_says_that_active_chats_can_make_it_longer(long rows, string end)
    {
        TimeSpan real = TimeSpan.FromSeconds(250);
        Assert.EndsWith(end, Texts.RehearsalDone(600, real, rows, real), StringComparison.Ordinal);
        Assert.EndsWith(end, Texts.RowsChecked(600, rows, 0, 0, 0, 0, real), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+12065550100", true)]
    [InlineData("(206) 555-0100", true)]
    [InlineData("Ada;2065550100;2027-01-02", true)]
    [InlineData("Phone 2", false)]
    [InlineData("Visit 2027-01-02 15:00", false)]
    [InlineData("Recall 20270102", false)]
    [InlineData("Balance 02/01/2027", false)]
    public void A_column_called_like_a_phone_number_is_the_cell_of_a_file_without_a_header(string column, bool isCell)
    {
        string text = Texts.DestinationColumnMissing(["Name", column]).Text;
        Assert.Equal(isCell, text.StartsWith("The file has no header line", StringComparison.Ordinal));
    }

    [Fact]
    public void AWSs_message_about_a_wrong_signature_is_quoted_without_the_signed_text()
    {
        string text = Texts.CredentialsRejected(
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match. Check your key.\n\n"
                + "The Canonical String for this request should have been\n'PUT\n/contact/outbound-chat\nx-amz-security-token:TOKEN'").Text;
        Assert.EndsWith("(The request signature we calculated does not match. Check your key.)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("InvalidSignatureException", "The request signature we calculated does not match", "Correct or renew them")]
    [InlineData("InvalidSignatureException", "Signature expired: 20260102T030405Z is now earlier than 20260102T031405Z", "clock")]
    [InlineData("InvalidSignatureException", "Signature not yet current: 20260102T030405Z", "clock")]
    [InlineData("RequestTimeTooSkewed", "", "clock")]
    [InlineData("OptInRequired", "", "Enable the Region")]
    [InlineData("UnrecognizedClientException", "The security token included in the request is invalid", "or enable the Region")]
    [InlineData("ExpiredTokenException", "", "Correct or renew them")]
    public void The_remedy_for_rejected_credentials_depends_on_the_code(string code, string said, string remedy)
    {
        string text = Texts.CredentialsRejected(code, said).Text;
        Assert.Contains(remedy, text, StringComparison.Ordinal);
        AssertSentence(text);
    }

    [Theory]
    [InlineData("RemoteCertificateNameMismatch", "Check -EndpointUrl.")]
    [InlineData("RemoteCertificateChainErrors", "AWS_CA_BUNDLE")]
    [InlineData("RemoteCertificateNameMismatch, RemoteCertificateChainErrors", "AWS_CA_BUNDLE")]
    public void The_remedy_for_a_certificate_depends_on_its_errors(string errors, string remedy) =>
        Assert.Contains(remedy, Texts.EndpointUnreachable($"The certificate is invalid: {errors}", isUntrusted: true).Text);

    /// <summary>Texts that quote cells, or names of columns, and their parameters that have them.</summary>
    private static readonly string[] s_ofRows =
    [
        "Attribute", "Channel", "ChatDuration", "Column", "ContentType", "Country", "Destination", "Exclusion", "Number", "Placeholder",
        "SegmentAttribute", "Subtype", "TemplateAttribute", "TemplateVariable", "Text", "TimeZone",
    ];

    private static readonly string[] s_cells =
        ["address", "columns", "key", "keys", "name", "names", "nearest", "number", "subtype", "text", "type", "types", "value"];

    [Theory]
    [InlineData("+12065550107")]
    [InlineData("206-555-0107")]
    [InlineData("２０６ ５５５ ０１０７")]
    public void A_number_in_a_cell_is_quoted_masked(string number) => Assert.All(
        s_texts.Where(method => s_ofRows.Any(area => method.Name.StartsWith(area, StringComparison.Ordinal))),
        method => Assert.DoesNotContain(
            number, Invoke(method, parameter => s_cells.Contains(parameter.Name) ? number : "b").Text, StringComparison.Ordinal));

    [Fact]
    public void A_number_that_a_service_names_is_masked() =>
        Assert.Contains("to +12******107 failed", Texts.Conflict("Sending to +12065550107 failed").Text, StringComparison.Ordinal);

    /// <summary>A text for users: in one line, from a capital, a parameter or a value in quotes to the end of a sentence.</summary>
    internal static void AssertSentence(string text)
    {
        Assert.False(char.IsLower(text[0]), text);
        AssertOneLine(text);
    }

    private static void AssertOneLine(string text)
    {
        Assert.DoesNotContain(text, character => CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
        Assert.True(text[^1] is '.' or '?' or ')', text);
    }

    private static Notice Invoke(MethodInfo method, string cell) => Invoke(method, _ => cell);

    private static Notice Invoke(MethodInfo method, Func<ParameterInfo, string> cell) =>
        (Notice)method.Invoke(null, [.. method.GetParameters().Select(parameter => Argument(parameter, cell(parameter)))])!;

    private static object? Argument(ParameterInfo parameter, string cell) => parameter.ParameterType switch
    {
        { } type when type == typeof(string) || type == typeof(object) => cell,
        { } type when type == typeof(int) => 5,
        { } type when type == typeof(long) => 5L,
        { } type when type == typeof(double) => 2.5,
        { } type when type == typeof(TimeSpan) => TimeSpan.FromMinutes(20),
        { } type when type == typeof(DateTimeOffset) => new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.Zero),
        { } type when type == typeof(Notice) => Texts.MessageEmpty(),
        { } type when type == typeof(Type) => typeof(TextsTests),
        { } type when type == typeof(bool) => cell.Length % 2 == 0,
        { } type when type == typeof(IReadOnlyList<RequestProblem>) => new[] { new RequestProblem("Attributes", Texts.MessageEmpty()) },
        { } type when type == typeof(IReadOnlyDictionary<string, long>) => new Dictionary<string, long> { [cell] = 5 },
        { } type when type.IsAssignableFrom(typeof(string[])) => new[] { cell, "b" },
        { } type => throw new NotSupportedException(type.FullName),
    };
}
