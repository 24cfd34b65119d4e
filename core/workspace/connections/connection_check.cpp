#include "core/workspace/connections/connection_check.h"

#include "core/connect/http/host_list.h"
#include "core/connect/manifest/read_manifest.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int32_t kLongestCapture = 36'500; ///< days
constexpr qsizetype kLargestManifest = qsizetype(1) << 20;
constexpr int kMostKeys = 1'000; ///< of one workspace towards push services

/// Every name is known, and the address that they make leads to a host that the manifest allows.
Result<void> checkSite(const ConnectionForm& form, const ConnectionDetails& details) {
  for (const auto& [name, value] : details.site) {
    if (!form.site.contains(name))
      return failure(ErrorKind::Usage, "connection.site_unknown"_L1, {name});
  }
  return {};
}

Result<void> checkKey(const ConnectionDetails& details) {
  const auto found = details.site.find(u"key"_s);
  const int number = found == details.site.end() || found->second.isEmpty() ? 1 : found->second.toInt();
  if (number < 1 || number > kMostKeys)
    return failure(ErrorKind::Usage, "connection.key_wrong"_L1, {QString::number(kMostKeys)});
  return {};
}

Result<void> checkAddress(const ConnectionDetails& details) {
  const auto reading = connect::readManifest(details.manifest);
  if (!reading.manifest)
    return {};
  for (const auto& [name, label] : reading.manifest->site) {
    const auto found = details.site.find(name);
    if (found == details.site.end() || found->second.isEmpty())
      return {}; // not there yet
  }
  const QString base = connect::fill(reading.manifest->base, {{}, details.site, {}}).value_or(QString());
  const QUrl url(base, QUrl::StrictMode);
  connect::HostList hosts(reading.manifest->allowHosts);
  hosts.add(url.host());
  if (url.host().isEmpty() || !hosts.check(url))
    return failure(ErrorKind::Usage, "connection.address_wrong"_L1, {base});
  return {};
}

} // namespace

Result<void> checkDetails(Connection::Kind kind, const ConnectionDetails& details) {
  if (details.name.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "connection.name_missing"_L1);
  if (details.captureDays < 1 || details.captureDays > kLongestCapture)
    return failure(ErrorKind::Usage, "connection.days_wrong"_L1, {QString::number(kLongestCapture)});
  if (details.manifest.size() > kLargestManifest)
    return failure(ErrorKind::Usage, "connection.manifest_too_large"_L1);
  const ConnectionForm form = formFor(kind, details.manifest);
  if (!form.problems.empty()) {
    const connect::ManifestProblem& first = form.problems.front();
    return failure(ErrorKind::Usage, "connection.manifest_wrong"_L1,
                   {QString::number(first.line), QString::number(first.column)}, first.error.id + u' ' + first.pointer);
  }
  MUNIMENT_TRY(checkSite(form, details));
  if (kind == Connection::Kind::Push)
    return checkKey(details);
  return kind == Connection::Kind::Manifest ? checkAddress(details) : Result<void>();
}

std::vector<ConnectionLack> lacksOf(const Connection& connection, const ConnectionForm& form) {
  std::vector<ConnectionLack> lacks;
  if (connection.purpose.isEmpty())
    lacks.push_back(ConnectionLack::Purpose);
  if (connection.ground.isEmpty())
    lacks.push_back(ConnectionLack::Ground);
  if (!connection.owner)
    lacks.push_back(ConnectionLack::Owner);
  const bool filled = std::ranges::all_of(form.site, [&](const auto& needed) {
    const auto found = connection.site.find(needed.first);
    return form.optional.contains(needed.first) || (found != connection.site.end() && !found->second.isEmpty());
  });
  if (!filled)
    lacks.push_back(ConnectionLack::SiteValue);
  return lacks;
}

Failure refusalFor(ConnectionLack lack) {
  switch (lack) {
  case ConnectionLack::Purpose:
    return failure(ErrorKind::Refused, "connection.purpose_missing"_L1);
  case ConnectionLack::Ground:
    return failure(ErrorKind::Refused, "connection.ground_missing"_L1);
  case ConnectionLack::Owner:
    return failure(ErrorKind::Refused, "connection.owner_missing"_L1);
  case ConnectionLack::SiteValue:
    return failure(ErrorKind::Refused, "connection.site_missing"_L1);
  case ConnectionLack::Secret:
    break;
  }
  return failure(ErrorKind::NotFound, "connection.secret_missing"_L1);
}

} // namespace muniment::workspace
