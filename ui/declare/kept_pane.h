#pragma once

#include "core/records/declaration/context.h"
#include "core/workspace/records/kept_messages.h"
#include "ui/declare/kept_rows.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QListView;
class QSpinBox;

namespace muniment::ui {

class KeptModel;
class PlainLabel;

/// What will be kept, message by message, and the rule for its context.
class KeptPane final : public QWidget {
  Q_OBJECT

 public:
  explicit KeptPane(QWidget* parent = nullptr);

  /// Of everything there is no context.
  void setWhole(bool whole);
  void setRule(const records::ContextRule& rule);
  [[nodiscard]] records::ContextRule rule() const;
  void setLines(std::vector<KeptLine> lines, const workspace::KeptMessages::Answer& answer);
  void setItems(const QStringList& names);
  void setCounts(std::int64_t selected, std::int64_t context, std::int64_t total);

 Q_SIGNALS:
  void ruleChanged();

 private:
  void addContext(class QHBoxLayout* row);
  void fitList();

  KeptModel* m_model;
  QListView* m_list;
  QSpinBox* m_around;
  QCheckBox* m_thread;
  QCheckBox* m_day;
  PlainLabel* m_counts;
  PlainLabel* m_items;
  PlainLabel* m_note;
};

} // namespace muniment::ui
