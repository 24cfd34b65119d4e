#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QtCore/QString>

#include <memory>

namespace muniment::sandbox {

/// The peers of Muniment, played by one process on the loopback address: `rm`, `wa`, `pn`, `ad`, `ac`, `xc` and `hook`,
/// each under its name in the path. What they hold outlives the process.
class Sandbox final {
 public:
  struct Settings final {
    QString folder; ///< where the journal lies
    quint16 port = 0;
    quint64 seed = 1; ///< of the faults and of every secret that is made
  };

  [[nodiscard]] static Result<std::unique_ptr<Sandbox>> start(const Settings& settings, const Clock& clock);
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  [[nodiscard]] quint16 port() const;
  /// Where a peer is reached; `control` is no peer but answers there too.
  [[nodiscard]] QString address(const QString& peer) const;
  [[nodiscard]] static QStringList peerNames();

 private:
  struct Private;
  explicit Sandbox(std::unique_ptr<Private> d);
  std::unique_ptr<Private> m_d;
};

} // namespace muniment::sandbox
