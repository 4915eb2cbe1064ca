# A web server on this machine that gives fixed answers and records its requests. It stands in for AWS services other than Amazon Connect.

function Start-Loopback {
    <#
    .SYNOPSIS
    Starts a server that gives the same answer to every request of a path, and checks no signatures.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing but a server of the test.')]
    param(
        # The answer for each path: its text, or a hashtable with Status, Header and Text. Another path gives 404.
        [Parameter(Mandatory)]
        [hashtable] $Answer
    )

    $probe = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $probe.Start()
    $url = "http://127.0.0.1:$($probe.LocalEndpoint.Port)"
    $probe.Stop()

    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add("$url/")
    $listener.Start()
    $requests = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
    $shell = [powershell]::Create().AddScript({
            param($listener, $requests, $answers)
            while ($listener.IsListening) {
                try {
                    $context = $listener.GetContext()
                }
                catch [System.Net.HttpListenerException], [System.ObjectDisposedException] {
                    return
                }

                $body = [System.IO.StreamReader]::new($context.Request.InputStream, [System.Text.UTF8Encoding]::new()).ReadToEnd()
                $path = $context.Request.Url.AbsolutePath
                $headers = $context.Request.Headers
                $requests.Enqueue([pscustomobject]@{
                        Path          = $path
                        Body          = $body
                        Authorization = $headers['Authorization']
                        Token         = $headers['x-amz-security-token']
                    })
                $answer = $answers[$path]
                if ($answer -isnot [hashtable]) {
                    $answer = @{ Text = $answer; Status = if ($null -eq $answer) { 404 } else { 200 } }
                }

                $context.Response.StatusCode = $answer.Status
                foreach ($name in $answer.Header.Keys) {
                    $context.Response.Headers[$name] = $answer.Header[$name]
                }

                $context.Response.Close([System.Text.Encoding]::UTF8.GetBytes("$($answer.Text)"), $true)
            }
        }).AddArgument($listener).AddArgument($requests).AddArgument($Answer)
    [pscustomobject]@{ Url = $url; Requests = $requests; Listener = $listener; Shell = $shell; Running = $shell.BeginInvoke() }
}

function Stop-Loopback {
    <#
    .SYNOPSIS
    Ends a server that Start-Loopback started.
    #>
    [Diagnostics.CodeAnalysis.SuppressMessageAttribute(
        'PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It changes nothing but a server of the test.')]
    param($Loopback)

    if ($Loopback) {
        $Loopback.Listener.Close()
        $null = $Loopback.Running.AsyncWaitHandle.WaitOne(5000)
        $Loopback.Shell.Dispose()
    }
}

Export-ModuleMember -Function Start-Loopback, Stop-Loopback
