using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Aws;

/// <summary>Responses of AWS Security Token Service.</summary>
internal static class SecurityTokenAnswer
{
    /// <summary>Keys of a role.</summary>
    /// <param name="operation">AssumeRole or AssumeRoleWithWebIdentity.</param>
    /// <param name="lifetime">How long they are good; AWSSDK.Core asks for others a minute before that. Null for a long time.</param>
    public static LoopbackAnswer Keys(string operation = "AssumeRole", TimeSpan? lifetime = null)
    {
        string expires = AwsEnvironment.Expiration(lifetime ?? TimeSpan.FromDays(1000));
        const string arn = "arn:aws:sts::210987654321:assumed-role/r/session";
        return LoopbackAnswer.Text(
            $"""
            <{operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{operation}Result>
            <AssumedRoleUser><AssumedRoleId>AROA:session</AssumedRoleId><Arn>{arn}</Arn></AssumedRoleUser><Credentials>
            <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>{AwsEnvironment.Secret}</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>{expires}</Expiration></Credentials>
            </{operation}Result></{operation}Response>
            """,
            "text/xml");
    }

    public static LoopbackAnswer Refusal { get; } = LoopbackAnswer.Text(
        """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code>
        <Message>not authorized to perform: sts:AssumeRole</Message></Error></ErrorResponse>
        """,
        "text/xml",
        403);
}
