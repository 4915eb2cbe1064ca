using System.Reflection;
using OutboundChat.Module.Hosting;

namespace OutboundChat.Tests.Module;

public class CommandErrorsTests
{
    private static readonly string[] s_texts = [.. typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)];

    [Fact]
    public void Every_identifier_is_the_name_of_one_text() =>
        Assert.All(CommandErrors.Categories.Keys, id => Assert.Single(s_texts, name => name == id));

    [Fact]
    public void Setup_trouble_keeps_its_exception_and_its_identifier()
    {
        SetupException exception = new(nameof(Texts.NoRegion), Texts.NoRegion());

        CommandError error = CommandErrors.Of(exception);

        Assert.Equal((nameof(Texts.NoRegion), Texts.NoRegion()), (error.ErrorId, error.Message));
        Assert.Same(exception, error.Exception);
    }

    [Fact]
    public void A_row_that_ended_well_has_no_error() =>
        Assert.Null(CommandErrors.Of(new OutboundChatResult { Row = 1, Status = OutboundChatStatus.Started }));
}
