using Amazon.PowerShell.Common;
using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Module.Commands;
using OutboundChat.Module.Credentials;

namespace OutboundChat.Tests.Module;

public class SessionReaderTests
{
    private readonly FakeHost _host = new();

    [Fact]
    public void What_AWS_Tools_has_stored_in_the_session_is_used_and_named()
    {
        _host.Variables["StoredAWSCredentials"] = new AWSPSCredentials(new BasicAWSCredentials("AKIDSTORED", "secret"));
        _host.Variables["StoredAWSRegion"] = "eu-central-1";

        AwsSession session = Read(new StartOutboundChatContactCommand());

        Assert.Equal(("AKIDSTORED", "eu-central-1"), (session.Credentials.GetCredentials().AccessKey, session.Region.SystemName));
        Assert.Equal("credentials from $StoredAWSCredentials (my-profile); Region eu-central-1 from $StoredAWSRegion", Assert.Single(_host.Verbose));
    }

    [Fact]
    public void What_is_stored_does_not_matter_where_a_parameter_says_otherwise()
    {
        _host.Variables["StoredAWSCredentials"] = "no credentials at all";
        _host.Variables["StoredAWSRegion"] = new object();

        AwsSession session = Read(new StartOutboundChatContactCommand { AccessKey = "AKIDEXAMPLE", SecretKey = "secret", Region = "us-west-2" });

        Assert.Equal(("AKIDEXAMPLE", "us-west-2"), (session.Credentials.GetCredentials().AccessKey, session.Region.SystemName));
    }

    [Fact]
    public void Stored_credentials_that_are_none_are_trouble_of_their_own()
    {
        _host.Variables["StoredAWSCredentials"] = "no credentials at all";

        SetupException exception = Assert.Throws<SetupException>(() => Read(new StartOutboundChatContactCommand { Region = "us-west-2" }));

        Assert.Equal(nameof(Texts.CredentialUnreadable), exception.ErrorId);
        Assert.StartsWith("$StoredAWSCredentials is a String", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_location_is_a_path_as_the_host_sees_it()
    {
        SetupException exception = Assert.Throws<SetupException>(() => Read(new StartOutboundChatContactCommand { ProfileName = "x", ProfileLocation = "credentials", Region = "us-west-2" }));

        Assert.Equal((nameof(Texts.ProfileLocationMissing), Texts.ProfileLocationMissing("/here/credentials")), (exception.ErrorId, exception.Message));
    }

    private AwsSession Read(ICredentialParameters parameters) => SessionReader.Read(parameters, _host);
}
