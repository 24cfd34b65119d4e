#pragma once

#include <QtCore/QString>

#include <map>
#include <vector>

namespace muniment::connect::contentserver {

/// A step of a workflow that waits for us.
struct RmAssignment final {
  qint64 process = 0;
  qint64 subprocess = 0;
  qint64 task = 0;
  QString name;
  QString due;    ///< as the server writes it; may be empty
  QString status; ///< `ontime`, `workflowlate`

  friend bool operator==(const RmAssignment&, const RmAssignment&) = default;
};

/// What the form of a step asks.
struct RmTaskForm final {
  QString title;
  std::map<QString, QString> values;
};

/// How a step is answered: the ordinary way on, or one of the names that the step offers.
struct RmTaskAnswer final {
  QString action = QStringLiteral("SendOn");
  QString custom; ///< instead of the action
  QString comment;
};

/// What was done in a process.
struct RmTaskDone final {
  QString action;
  QString comment;
  qint64 user = 0;
};

} // namespace muniment::connect::contentserver
