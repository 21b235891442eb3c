using System.Globalization;

namespace SaaBot.Tests.Deploy;

public sealed class KubernetesTests
{
    private static readonly YamlView[] Objects =
    [
        .. YamlView.Documents(DeployFiles.At("kubernetes", "kustomization.yaml"))[0].At("resources")!.Items
            .SelectMany(file => YamlView.Documents(DeployFiles.At("kubernetes", file.Text!))),
    ];

    public static TheoryData<string> Sets => [.. Objects.Where(each => each.TextAt("kind") == "StatefulSet").Select(each => each.TextAt("metadata/name")!)];

    private static YamlView Bot => Container("saabot");

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_pod_is_as_restricted_as_its_namespace_asks(string name)
    {
        YamlView pod = Find("StatefulSet", name).At("spec/template/spec")!;
        Assert.Equal("restricted", Find("Namespace", "saabot").At("metadata/labels")!.Entries["pod-security.kubernetes.io/enforce"].Text);
        Assert.Equal("true", pod.TextAt("securityContext/runAsNonRoot"));
        Assert.True(int.Parse(pod.TextAt("securityContext/runAsUser")!, CultureInfo.InvariantCulture) > 0);
        Assert.Equal("RuntimeDefault", pod.TextAt("securityContext/seccompProfile/type"));
        Assert.Equal("false", pod.TextAt("automountServiceAccountToken"));
        YamlView container = Container(name);
        Assert.True(DeployFiles.IsPinned(container.TextAt("image")!));
        Assert.Equal("false", container.TextAt("securityContext/allowPrivilegeEscalation"));
        Assert.Equal("true", container.TextAt("securityContext/readOnlyRootFilesystem"));
        Assert.Equal("ALL", container.TextAt("securityContext/capabilities/drop/0"));
        Assert.NotNull(container.TextAt("resources/limits/memory"));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Selectors_meet_labels_and_mounts_meet_volumes(string name)
    {
        YamlView set = Find("StatefulSet", name);
        Assert.Equal(name, set.At("spec/selector/matchLabels")!.Entries["app.kubernetes.io/name"].Text);
        Assert.Equal(name, set.At("spec/template/metadata/labels")!.Entries["app.kubernetes.io/name"].Text);
        Assert.Equal(name, Find("Service", set.TextAt("spec/serviceName")!).At("spec/selector")!.Entries["app.kubernetes.io/name"].Text);
        Assert.Equal(name, Find("NetworkPolicy", name).At("spec/podSelector/matchLabels")!.Entries["app.kubernetes.io/name"].Text);
        string[] volumes =
        [
            .. (set.At("spec/template/spec/volumes")?.Items ?? []).Select(volume => volume.TextAt("name")!),
            .. set.At("spec/volumeClaimTemplates")!.Items.Select(claim => claim.TextAt("metadata/name")!),
        ];
        Assert.All(Container(name).At("volumeMounts")!.Items, mount => Assert.Contains(mount.TextAt("name")!, volumes));
    }

    [Theory]
    [InlineData("startupProbe", "/healthz")]
    [InlineData("livenessProbe", "/healthz")]
    [InlineData("readinessProbe", "/readyz")]
    public void Probes_ask_what_the_program_answers(string probe, string path)
    {
        Assert.Equal(path, Bot.TextAt($"{probe}/httpGet/path"));
        Assert.Equal("health", Bot.TextAt($"{probe}/httpGet/port"));
        Uri url = new(Environment("Health__Url").TextAt("value")!);
        Assert.Equal(Bot.TextAt("ports/0/containerPort"), url.Port.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_ordinal_gives_the_shards_and_all_of_them_run()
    {
        Assert.Equal("metadata.labels['apps.kubernetes.io/pod-index']", Environment("Discord__Worker").TextAt("valueFrom/fieldRef/fieldPath"));
        int replicas = int.Parse(Find("StatefulSet", "saabot").TextAt("spec/replicas")!, CultureInfo.InvariantCulture);
        int each = int.Parse(Environment("Discord__ShardsPerWorker").TextAt("value")!, CultureInfo.InvariantCulture);
        Assert.Equal(replicas * each, int.Parse(Environment("Discord__Shards").TextAt("value")!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Settings_exist_and_secrets_come_from_the_secret()
    {
        YamlView secret = YamlView.Documents(DeployFiles.At("kubernetes", "secret.example.yaml"))[0];
        Assert.All(Bot.At("env")!.Items, variable =>
        {
            Assert.True(DeployFiles.IsSetting(variable.TextAt("name")!), variable.TextAt("name"));
            if (variable.TextAt("valueFrom/secretKeyRef/key") is { } key)
            {
                Assert.Contains(key, secret.At("stringData")!.Entries.Keys);
            }
        });
        string mount = Bot.At("volumeMounts")!.Items.Single(each => each.TextAt("name") == "secrets").TextAt("mountPath")!;
        string item = Find("StatefulSet", "saabot").TextAt("spec/template/spec/volumes/0/secret/items/0/path")!;
        Assert.Equal($"{mount}/{item}", Environment("Discord__TokenFile").TextAt("value"));
        Assert.DoesNotContain(Objects, each => each.TextAt("kind") == "Secret");
    }

    [Fact]
    public async Task Kubectl_builds_the_kustomization_where_it_is_installed()
    {
        if (await DeployFiles.RunAsync("kubectl", "kustomize", DeployFiles.At("kubernetes")) is not var (exitCode, output))
        {
            Assert.Equal(7, Objects.Length);
            return;
        }

        Assert.True(exitCode == 0, output);
        Assert.Equal(Objects.Length, output.Split("\nkind: ").Length - 1);
    }

    private static YamlView Find(string kind, string name) => Objects.Single(each => each.TextAt("kind") == kind && each.TextAt("metadata/name") == name);

    private static YamlView Container(string name) => Find("StatefulSet", name).At("spec/template/spec/containers/0")!;

    private static YamlView Environment(string name) => Bot.At("env")!.Items.Single(each => each.TextAt("name") == name);
}
