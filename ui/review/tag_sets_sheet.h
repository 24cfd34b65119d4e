#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/review/review_desk.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace muniment::ui {

/// Makes a set of tags or changes one: its questions are its name, its answers its tags. Nothing is ever taken out;
/// what is no longer wanted is retired.
class TagSetsSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet. `shown` is the set to begin with; nothing for a new one.
  TagSetsSheet(ReviewDesk& desk, std::vector<TagSet> sets, const std::optional<TagSetId>& shown, QWidget* parent);

 Q_SIGNALS:
  void saved(const muniment::TagSetId& set);

 private:
  struct Line final {
    ReviewTag tag;
    QWidget* row = nullptr;
    QLineEdit* name = nullptr;
    QComboBox* key = nullptr;
    QCheckBox* privilege = nullptr;
    QCheckBox* retired = nullptr; ///< null for a new tag
  };

  void addFacts();
  void askMatters();
  void showSet();
  void addLine(const ReviewTag& tag);
  void removeLine(QWidget* row);
  [[nodiscard]] const TagSet* chosen() const;
  [[nodiscard]] TagSet entered() const;
  void check();
  void save();

  ReviewDesk* m_desk;
  std::vector<TagSet> m_sets;
  SheetFrame m_frame;
  QComboBox* m_which = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_matter = nullptr;
  QCheckBox* m_multiple = nullptr;
  QVBoxLayout* m_tags = nullptr;
  std::vector<Line> m_lines;
};

} // namespace muniment::ui
