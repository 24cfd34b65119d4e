#pragma once

#include "ui/disposition/disposition_work.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// What was captured and is in no record, a page at a time, the oldest first.
class UndecidedModel final : public GrowingModel<PagedTable, workspace::UndecidedLine> {
  Q_OBJECT

 public:
  enum Column { Title, Captured, Waiting, DecideBy, State, ColumnCount };

  /// The work must outlive the model.
  UndecidedModel(DispositionWork& work, QObject* parent) : GrowingModel(parent), m_work(&work) {}

  void show(TriageDecision::Kind standing);
  [[nodiscard]] TriageDecision::Kind standing() const { return m_standing; }
  /// Takes away what was decided; the rows below move up.
  void drop(const QStringList& subjects);

  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override {
    return one.content.subject() == other.content.subject();
  }
  [[nodiscard]] QString text(const Line& line, Column column) const;

  DispositionWork* m_work;
  TriageDecision::Kind m_standing = TriageDecision::Kind::Open;
};

} // namespace muniment::ui
