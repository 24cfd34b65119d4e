#pragma once

#include "ui/cases/case_desk.h"
#include "ui/cases/case_words.h"
#include "ui/cases/timeline_entry.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// A stretch of the time axis of one case, oldest first. It begins at the newest end, grows to both sides as far as
/// somebody looks, and forgets the far side once it is long. One question is under way at a time.
class TimelineModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kPage = 60;
  static constexpr int kMostKept = 600;

  /// The desk must outlive the model.
  TimelineModel(CaseDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  /// Shows the newest page of a case.
  void open(const CaseId& file);
  void clear();
  /// What came at the end meanwhile is added.
  void refresh();
  void setNames(const CaseWords::Names& names);
  [[nodiscard]] const TimelineEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
  /// Whether the entry is the first of its day, as far as is known.
  [[nodiscard]] bool startsDay(int row) const;
  [[nodiscard]] bool hasEarlier() const { return m_hasEarlier; }
  [[nodiscard]] bool hasLater() const { return m_hasLater; }
  void fetchEarlier();
  void fetchLater();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  /// A page came; `isFirst` where nothing was shown of the case before.
  void answered(bool isFirst);
  /// Rows are about to come, or came, before those that are shown.
  void aboutToGrowUp();
  void grewUp();
  void failed(const muniment::Error& error);

 private:
  enum class Side : std::uint8_t { Newest, Earlier, Later };

  void load(Side side);
  void take(Side side, const workspace::CaseTimeline::Answer& answer);
  [[nodiscard]] TimelineEntry entryOf(const workspace::CaseMoment& moment);
  void forgetEarly();
  void forgetLate();

  CaseDesk* m_desk;
  CaseId m_file;
  CaseWords::Names m_names;
  std::vector<workspace::CaseMoment> m_moments;
  std::vector<TimelineEntry> m_entries; ///< of the moments, in the same order
  std::map<QString, int> m_hues;        ///< by speaker, in the order of appearance
  bool m_hasEarlier = false;
  bool m_hasLater = false;
  bool m_isRunning = false;
  bool m_again = false;
  int m_generation = 0;
};

} // namespace muniment::ui
