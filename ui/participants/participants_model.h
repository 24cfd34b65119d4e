#pragma once

#include "ui/kit/growing_model.h"
#include "ui/participants/participants_desk.h"

namespace muniment::ui {

/// Who speaks in conversations, by label, a page at a time.
class ParticipantsModel final : public GrowingModel<PagedTable, workspace::ParticipantsPage::Line> {
  Q_OBJECT

 public:
  enum Column { Name, Number, Conversations, PersonName, ColumnCount };

  /// The desk must outlive the model.
  ParticipantsModel(ParticipantsDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void setFilter(const store::ParticipantFilter& filter);
  [[nodiscard]] int rowOf(const store::Participant& participant) const;
  [[nodiscard]] std::int64_t total() const { return m_total; }

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override {
    return one.participant.isSame(other.participant);
  }
  [[nodiscard]] QString cell(const Line& line, int column) const;

  ParticipantsDesk* m_desk;
  store::ParticipantFilter m_filter;
  std::int64_t m_total = 0;
};

} // namespace muniment::ui
