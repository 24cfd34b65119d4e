#pragma once

#include "ui/cases/case_words.h"
#include "ui/cases/step_card.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The steps of a case in one state: a column of the board. What is dropped on it is only wished for; the case decides.
class StepsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr auto kMime = QLatin1StringView("application/x-muniment-case-step");

  StepsModel(CaseStep::State state, QObject* parent) : QAbstractListModel(parent), m_state(state) {}

  [[nodiscard]] CaseStep::State state() const { return m_state; }
  /// Takes those that are in this state.
  void setCase(const workspace::CaseById::Answer& known, QDate today);
  void clear();
  [[nodiscard]] const StepCard& card(int row) const { return m_cards[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const CaseStepId& step) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] QStringList mimeTypes() const override { return {QString(kMime)}; }
  [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
  [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
  [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 Q_SIGNALS:
  void stepDropped(const muniment::CaseStepId& step);

 private:
  CaseStep::State m_state;
  std::vector<StepCard> m_cards;
};

} // namespace muniment::ui
