using System.Text;
using Amazon.Connect.Model;
using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>Content that can be sent but probably should not be.</summary>
public class RequestWarningsTests
{
    public static TheoryData<string> Words { get; } =
    [
        "José", "garçon", "Élodie", "Österreich, Übung, Ärger, groß", "João não", "NÃO", "mañana ¿sí?", "Łódź, Paweł", "Příliš žluťoučký",
        "Ştefan İstanbul", "Иван", "Γειά σου", "שלום", "مرحبا", "5 €, £5, 20 °C", "“It’s” – well…", "👋🏽", "«\u00A0là\u00A0», "
        + "«\u00A0été\u00A0»", "„JÄ“, ”PÅ”", "JÄ…",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Text_in_any_language_has_a_warning_only_if_its_UTF_8_was_decoded_wrongly(string text)
    {
        Encoding windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Assert.Empty(OfName(text));
        Assert.Equal([nameof(Texts.TextMisread)], OfName(windows.GetString(Encoding.UTF8.GetBytes(text))));
        Assert.Equal([nameof(Texts.TextMisread)], OfName(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))));
    }

    [Theory]
    [InlineData("Jos\uFFFD", "1252")]
    [InlineData("JosÃ©", "utf8")]
    [InlineData("J\0o\0", "unicode")]
    [InlineData("\0J\0o", "bigendianunicode")]
    public void The_warning_about_misread_text_names_the_encoding_to_try(string text, string encoding)
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = MessageReader.ToMessage(text);
        RequestProblem warning = Assert.Single(Of(request, ChannelName.WhatsApp), warning => warning.Rule == nameof(Texts.TextMisread));
        Assert.EndsWith($" -Encoding {encoding}.", warning.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("José")]
    [InlineData("groß")]
    public void Windows_1252_that_was_decoded_as_UTF_8_has_a_warning(string text) =>
        Assert.Equal([nameof(Texts.TextMisread)], OfName(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text))));

    [Theory]
    [InlineData("#N/A", true)]
    [InlineData("Hi #NAME?!", true)]
    [InlineData("#DIV/0!", true)]
    [InlineData("#NV", true)]
    [InlineData("#BEZUG!", true)]
    [InlineData("N/A", false)]
    [InlineData("#NVX #1 #", false)]
    public void A_spreadsheet_error_has_a_warning(string text, bool isError) =>
        Assert.Equal(isError ? [nameof(Texts.TextIsFormulaError)] : [], OfName(text));

    [Fact]
    public void Every_text_of_a_request_is_checked_and_named()
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = MessageReader.ToMessage("#N/A");
        request.ParticipantDetails = new ParticipantDetails { DisplayName = "#N/A" };
        request.Attributes = new() { ["Order"] = "#N/A", ["Good"] = "x" };
        request.InitialTemplatedSystemMessage =
            new TemplatedMessageConfig { TemplateAttributes = new TemplateAttributes { CustomAttributes = new() { ["name"] = "#N/A" } } };

        ProblemList warnings = Of(request);

        Assert.Equal(
            ["InitialSystemMessage", "InitialSystemMessage", "ParticipantDetails", "Attributes", "InitialTemplatedSystemMessage"],
            warnings.Select(warning => warning.Member));
        Assert.Equal(
            new[] { null, null, "Order", "name" }.Select(name => Texts.TextIsFormulaError(Texts.Value(name)))
                .Prepend(Texts.MessageAndTemplate()),
            warnings.Select(warning => new Notice(warning.Text, warning.Rule)));
    }

    [Theory]
    [InlineData("Hi {Name}", "text/plain", true)]
    [InlineData("Hi {{Name}}", "text/plain", true)]
    [InlineData("Hi {Name}", "text/markdown", true)]
    [InlineData("{\"templateType\":\"ListPicker\"}", "application/json", false)]
    [InlineData("a } b { c", "text/plain", false)]
    [InlineData("{}", "text/plain", false)]
    [InlineData("{a\nb}", "text/plain", false)]
    public void Placeholders_left_in_plain_text_have_a_warning(string text, string type, bool isTold)
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = new ChatMessage { ContentType = type, Content = text };
        Assert.Equal(isTold ? [nameof(Texts.BracesLeft)] : [], Of(request).Select(warning => warning.Rule));
    }

    [Fact]
    public void Free_text_has_a_warning_only_on_WhatsApp_and_without_a_template()
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        Assert.Equal([nameof(Texts.MessageMissing)], Of(request, ChannelName.WhatsApp).Select(warning => warning.Rule));

        request.InitialSystemMessage = MessageReader.ToMessage("Hello");
        Assert.Empty(Of(request, ChannelName.Sms));
        Assert.Equal([nameof(Texts.WhatsAppFreeText)], Of(request, ChannelName.WhatsApp).Select(warning => warning.Rule));

        (request.InitialSystemMessage, request.InitialTemplatedSystemMessage) = (null, new TemplatedMessageConfig());
        Assert.Empty(Of(request, ChannelName.WhatsApp));
    }

    [Fact]
    public void Characters_that_force_UCS_2_are_named_with_the_number_of_parts()
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = MessageReader.ToMessage(new string('a', 100) + "’\u00A0’");

        RequestProblem warning = Assert.Single(Of(request, ChannelName.Sms));

        Assert.Equal(nameof(Texts.MessageNeedsUcs2), warning.Rule);
        Assert.StartsWith("U+2019 (’), U+00A0 make the SMS 2 parts instead of 1.", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Of(request, ChannelName.WhatsApp), other => other.Rule == warning.Rule);

        request.InitialSystemMessage = MessageReader.ToMessage(new string('a', 60) + "’");
        Assert.Empty(Of(request, ChannelName.Sms));
    }

    private static IEnumerable<string> OfName(string name)
    {
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.InitialSystemMessage = MessageReader.ToMessage("Hello");
        request.ParticipantDetails = new ParticipantDetails { DisplayName = name };
        return Of(request).Select(warning => warning.Rule);
    }

    private static ProblemList Of(StartOutboundChatContactRequest request, string channel = ChannelName.Sms)
    {
        ProblemList warnings = [];
        RequestWarnings.Add(request, channel, warnings);
        return warnings;
    }
}
