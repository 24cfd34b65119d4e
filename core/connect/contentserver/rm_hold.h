#pragma once

#include <QtCore/QString>

namespace muniment::connect::contentserver {

/// A hold as it is kept there.
struct RmHold final {
  qint64 id = 0;
  QString name;
  QString type;
  QString comment;
  QString alternate; ///< an id that somebody else gave it
  bool active = false;
  QString applied;
};

/// A hold on one item, by itself or because of something above.
struct RmHoldOnItem final {
  qint64 hold = 0;
  QString name;
  bool active = false;
  bool removable = false; ///< false: inherited, or there for another cause
};

} // namespace muniment::connect::contentserver
