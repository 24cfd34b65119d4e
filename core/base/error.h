#pragma once

#include <QtCore/QLatin1StringView>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace muniment {
inline namespace base {

/// What a caller can do about an error; munimentctl turns it into its exit code.
enum class ErrorKind {
  Failed,             ///< the operation did not happen; try again or look at the detail
  Usage,              ///< the request itself makes no sense
  NotFound,           ///< what was named does not exist, or is not visible to the actor
  Refused,            ///< permission, hold, retention or approval forbids it
  VerificationFailed, ///< something kept is not what was kept
  Unavailable,        ///< a peer, a lock or a device cannot be reached now
  Partial,            ///< part of the work was done and kept
  Cancelled           ///< the person asked to stop
};

/// An error that leaks nothing: `id` and `arguments` make the text for people, `detail` goes to logs only.
struct [[nodiscard]] Error final {
  ErrorKind kind = ErrorKind::Failed;
  QString id;
  QStringList arguments;
  QString detail;
  bool retryable = false;

  friend bool operator==(const Error&, const Error&) = default;
};

[[nodiscard]] Error makeError(ErrorKind kind, QLatin1StringView id, QStringList arguments = {}, QString detail = {});
[[nodiscard]] Error makeRetryable(ErrorKind kind, QLatin1StringView id, QStringList arguments = {},
                                  QString detail = {});

} // namespace base
} // namespace muniment
