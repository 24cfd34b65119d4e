#pragma once

#include "ui/cases/case_desk.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QListWidget;

namespace muniment::ui {

class PlainLabel;

/// Chooses a document: of those that a case has, or found by words among all.
class PaperChoice final : public QWidget {
  Q_OBJECT

 public:
  struct Paper final {
    QString subject; ///< aggregate
    QString title;
    QString detail;
  };

  /// The desk must outlive this. `own` stands first while nothing is searched.
  PaperChoice(CaseDesk& desk, std::vector<Paper> own, QWidget* parent = nullptr);

  /// Aggregate; empty where nothing is chosen.
  [[nodiscard]] QString chosen() const;

 Q_SIGNALS:
  void changed();

 private:
  void ask();
  void show(const std::vector<Paper>& papers);

  CaseDesk* m_desk;
  std::vector<Paper> m_own;
  QLineEdit* m_text;
  QListWidget* m_list;
  PlainLabel* m_nothing;
  int m_generation = 0;
};

} // namespace muniment::ui
