#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/connect/manifest/read_manifest.h"
#include "tests/support/scripted_line.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

inline Secret secret(const QByteArray& text) { return Secret(QByteArray(text)); }

/// A manifest with one resource whose list and map are given.
inline QByteArray manifestWith(const QByteArray& operations, const QByteArray& map = R"({"id":"/id"})",
                               const QByteArray& more = {}) {
  return R"({"manifest":1,"id":"site","title":"Peer","site":{"address":"Address"},"secrets":{"key":"Key"},
    "base":"${site.address}","auth":{"type":"bearer","token":"${secret.key}"},"limits":{"maxAttempts":1},
    "resources":{"thing":{)" +
         operations + R"(,"map":)" + map + "}}" + more + "}";
}

/// A connection to a scripted peer.
struct Link final {
  explicit Link(const QByteArray& text, connect::HttpLine* transport = nullptr,
                const QString& address = u"https://peer.test/api/"_s) {
    auto reading = connect::readManifest(text);
    if (!reading.manifest)
      qFatal("%s at %s", qUtf8Printable(reading.problems.at(0).error.id),
             qUtf8Printable(reading.problems.at(0).pointer));
    connect::ConnectionValues values;
    for (const auto& [name, title] : reading.manifest->site)
      values.site.emplace(name, address);
    for (const auto& [name, title] : reading.manifest->secrets)
      values.secrets.emplace(name, secret("s3cret-" + name.toUtf8()));
    auto opened = connect::ManifestConnection::open(*reading.manifest, std::move(values),
                                                    {transport ? transport : &peer, &clock, &pause, &die, &log});
    if (!opened)
      qFatal("%s", qUtf8Printable(opened.error().id));
    connection = std::move(*opened);
  }
  [[nodiscard]] connect::ManifestClient client() { return connect::ManifestClient(*connection); }

  /// Ids of the things on all pages, with a bar between pages, and how it ended.
  QString readAll(connect::CallInputs inputs = {}) {
    QString all;
    auto pages = client().list(u"thing"_s, std::move(inputs));
    while (pages) {
      auto page = pages->next();
      if (!page)
        return all + page.error().id;
      if (!*page)
        return all;
      for (const connect::PeerItem& item : (*page)->items)
        all += item.fields.at(u"id"_s).value;
      all += u'|';
    }
    return pages.error().id;
  }

  MovableClock clock{Instant::fromMilliseconds(1'767'323'045'000)};
  ScriptedLine peer;
  LoadedDie die{0};
  ClockPause pause{clock};
  connect::CategoryWireLog log;
  std::unique_ptr<connect::ManifestConnection> connection;
};

} // namespace muniment::tests
