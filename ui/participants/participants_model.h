#pragma once

#include "ui/participants/participants_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Who speaks in conversations, by label, a page at a time.
class ParticipantsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Number, Conversations, PersonName, ColumnCount };
  using Line = workspace::ParticipantsPage::Line;

  /// The desk must outlive the model.
  ParticipantsModel(ParticipantsDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void setFilter(const store::ParticipantFilter& filter);
  void refresh();
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const store::Participant& participant) const;
  [[nodiscard]] std::int64_t total() const { return m_total; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::ParticipantsPage::Answer& answer, bool fromStart);
  [[nodiscard]] QString cell(const Line& line, int column) const;

  ParticipantsDesk* m_desk;
  store::ParticipantFilter m_filter;
  std::vector<Line> m_lines;
  std::int64_t m_total = 0;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
