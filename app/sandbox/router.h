#pragma once

#include "app/sandbox/inputs.h"
#include "app/sandbox/reply.h"

#include <functional>
#include <optional>

namespace muniment::sandbox {

/// One request on its way through a peer.
struct Call final {
  const Request* request = nullptr;
  Inputs inputs;
  QStringList steps; ///< what stood in the places of the pattern
  QString user;      ///< who is signed in

  [[nodiscard]] Instant at() const { return request->at; }
  [[nodiscard]] qint64 id(qsizetype place = 0) const { return steps.value(place).toLongLong(); }
  /// A page of a list, with the faults that it meets.
  [[nodiscard]] QJsonArray spoilt(const QJsonArray& items) const;
};

/// Method and pattern of a path to what answers. `{}` stands for any one step, `v1|v2` for either; the first that was
/// added wins.
class Router final {
 public:
  using Handler = std::function<Reply(Call&)>;

  void on(QByteArray method, QLatin1StringView pattern, Handler handler);
  /// The answer; nothing where the path is not known.
  [[nodiscard]] std::optional<Reply> route(Call& call, const QStringList& path) const;

 private:
  struct Entry final {
    QByteArray method;
    std::vector<QStringList> steps;
    Handler handler;
  };
  [[nodiscard]] static bool fits(const Entry& entry, const QStringList& path, QStringList& places);

  std::vector<Entry> m_entries;
};

} // namespace muniment::sandbox
