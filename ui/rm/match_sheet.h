#pragma once

#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

#include <vector>

class QLineEdit;
class QListWidget;

namespace muniment::ui {

/// Says which class or schedule here one there is, or that it is none.
class MatchSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString there;   ///< how it is called there
    QString context; ///< where, and what follows
    QString current; ///< aggregate of what it is now; empty for none
  };

  /// Aggregates and names.
  MatchSheet(const Text& text, std::vector<std::pair<QString, QString>> choices, QWidget* parent);

  /// The aggregate that was chosen; empty for none.
  [[nodiscard]] QString chosen() const;

 private:
  void filter(const QString& words);
  void check();

  SheetFrame m_frame;
  QString m_current;
  QLineEdit* m_words;
  QListWidget* m_list;
};

} // namespace muniment::ui
