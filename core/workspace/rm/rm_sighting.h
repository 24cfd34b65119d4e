#pragma once

#include "core/base/instant.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/counterpart.h"

#include <QtCore/QFuture>

#include <map>
#include <memory>

namespace muniment {
inline namespace base {
class Executor;
}
} // namespace muniment

namespace muniment::workspace {

class Workspace;

/// How something is in a records system at one moment, as it says itself. Nothing of it is kept.
struct RmSighting final {
  struct Class final {
    QString name;
    QString series; ///< its RSI
    QString status;
    bool isPrimary = false;
    bool isOfficial = false;
  };
  struct Hold final {
    QString name;
    std::int64_t node = 0;
  };
  struct Answer final {
    QString action;
    QString comment;
  };

  Instant at;
  bool isThere = false;
  bool wasDestroyed = false; ///< it is not there, and the audit says why
  QString name;
  std::vector<Class> classes;
  bool isFinal = false;
  std::vector<Hold> holds;           ///< that are in force
  std::map<QString, QString> fields; ///< details that both sides keep, by their name here
  std::map<QString, QString> form;   ///< of a step
  std::vector<Answer> answers;       ///< of a step: what was done in its process so far
};

/// Looks into a records system for a person, beside the connector and without changing anything.
class RmLook final {
 public:
  /// The workspace must outlive it.
  explicit RmLook(Workspace& workspace);
  /// A look that is under way is given up.
  ~RmLook();
  Q_DISABLE_COPY_MOVE(RmLook)

  /// NotFound `rm.counterpart_unknown` where it is not open to whoever asks.
  [[nodiscard]] QFuture<Result<RmSighting>> at(CounterpartId counterpart);

 private:
  Workspace* m_workspace;
  SharedProgress m_ended = std::make_shared<Progress>();
  std::unique_ptr<base::Executor> m_thread; ///< slow, and nobody else waits for it
};

} // namespace muniment::workspace
