#pragma once

#include "ui/coverage/coverage_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// What was captured of each conversation, a page at a time, and the time that all rows share.
class CoverageModel final : public GrowingModel<PagedList, workspace::ConversationCoverage> {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  CoverageModel(CoverageDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  [[nodiscard]] const std::vector<LiveFact>& connectionGaps() const { return m_connectionGaps; }
  [[nodiscard]] std::int64_t total() const { return m_total; }
  /// Days: from the first of all rows to the last of them. Null while nothing has a time.
  [[nodiscard]] QDate from() const { return m_from; }
  [[nodiscard]] QDate until() const { return m_until; }

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override {
    return one.summary.conversation.id == other.summary.conversation.id;
  }
  /// The time that all rows share.
  void beforeTold() override;

  CoverageDesk* m_desk;
  std::vector<LiveFact> m_connectionGaps;
  QDate m_from;
  QDate m_until;
  std::int64_t m_total = 0;
};

} // namespace muniment::ui
