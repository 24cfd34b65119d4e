#pragma once

#include <QtCore/QString>

namespace muniment::tests {

class Office;

/// Whom a use case is told to while it is played.
class Onlooker {
 public:
  virtual ~Onlooker() = default;
  /// What just happened, and the screen on which it can be seen.
  virtual void see(Office& office, const QString& step, const QString& screen) = 0;
  /// The office closes.
  virtual void leave() = 0;
};

/// Under what a use case is played. Its end is the same under all of them.
struct Conditions final {
  QString postgres = {};        ///< a connection string; empty: everything lies in files
  bool faults = false;          ///< other systems fail, break off and repeat themselves
  Onlooker* onlooker = nullptr; ///< may be nobody
};

} // namespace muniment::tests
