#pragma once

#include "ui/coverage/coverage_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What was captured of each conversation, a page at a time, and the time that all rows share.
class CoverageModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  CoverageModel(CoverageDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  void refresh();
  [[nodiscard]] const workspace::ConversationCoverage& line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] const std::vector<LiveFact>& connectionGaps() const { return m_connectionGaps; }
  [[nodiscard]] std::int64_t total() const { return m_total; }
  /// Days: from the first of all rows to the last of them. Null while nothing has a time.
  [[nodiscard]] QDate from() const { return m_from; }
  [[nodiscard]] QDate until() const { return m_until; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::Coverage::Answer& answer, bool fromStart);
  void widen();

  CoverageDesk* m_desk;
  std::vector<workspace::ConversationCoverage> m_lines;
  std::vector<LiveFact> m_connectionGaps;
  QDate m_from;
  QDate m_until;
  std::int64_t m_total = 0;
  int m_generation = 0;
  bool m_isLoading = false;
};

} // namespace muniment::ui
