#pragma once

#include "core/base/json.h"
#include "ui/declare/declare_queries.h"
#include "ui/declare/declare_wish.h"

#include <QtCore/QObject>

namespace muniment::ui {

class DeclareDialog;

/// Opens the dialog over a window, says what came of it, and takes it back where the person wants that at once.
class DeclareFlow final : public QObject {
  Q_OBJECT

 public:
  /// The queries must outlive this.
  DeclareFlow(DeclareQueries& queries, QWidget* window);

  /// The dialog says what came of it, too; it goes once it is closed.
  DeclareDialog* begin(DeclareWish wish);

 Q_SIGNALS:
  void recordRequested(muniment::RecordId record);
  /// What is declared is no longer what it was.
  void changed();
  void failed(const muniment::Error& error);

 private:
  using System = std::optional<workspace::RmSystem>;

  void send(const Json& outcome, bool isHeld, const System& system);
  void tell(const Json& outcome, bool isHeld, const System& system);
  void undo(const RecordId& record, const QString& number);
  void open(const QString& number);

  DeclareQueries* m_queries;
  QWidget* m_window;
};

} // namespace muniment::ui
