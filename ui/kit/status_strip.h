#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/job_row.h"
#include "ui/kit/theme.h"

#include <map>

class QHBoxLayout;

namespace muniment::ui {

/// The line along the bottom: facts at the start, running work in the middle, one sentence at the end.
class StatusStrip final : public QWidget {
  Q_OBJECT

 public:
  explicit StatusStrip(QWidget* parent = nullptr);

  /// Adds the item or changes it; an empty text removes it.
  void setItem(const QString& id, Icon icon, const QString& text, Tone tone = Tone::Neutral);
  /// The same as a link; `name` is what a screen reader says.
  void setLink(const QString& id, Icon icon, const QString& text, Tone tone, const QString& name);
  void setEnd(Icon icon, const QString& text, Tone tone = Tone::Neutral);
  void setJob(const QString& id, const JobRow::Progress& progress);
  /// The sentence stays ten seconds; an empty one removes the row at once.
  void finishJob(const QString& id, const QString& sentence, const QString& link = {});

 Q_SIGNALS:
  void cancelRequested(const QString& id);
  void linkActivated(const QString& id);
  void itemActivated(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void removeJob(const QString& id);

  /// A place at the start for the item, in the order in which items were added.
  void place(const QString& id, QWidget* item);

  std::map<QString, QWidget*> m_items;
  std::map<QString, JobRow*> m_jobs;
  QHBoxLayout* m_start;
  QHBoxLayout* m_middle;
  QHBoxLayout* m_end;
};

} // namespace muniment::ui
