#pragma once

#include "core/workspace/records/record_queries.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

class DetailsColumn;

/// What else is known of a record: what blocks it, other records, what happened.
class RecordFacts final : public QWidget {
  Q_OBJECT

 public:
  explicit RecordFacts(QWidget* parent);
  void setRecord(const workspace::RecordByName::Answer& known, const std::map<QString, QString>& people);

 Q_SIGNALS:
  void recordRequested(const muniment::RecordId& record);

 private:
  void addHolds(const workspace::KnownHolds& holds, DetailsColumn& column);
  void addLinks(const std::vector<workspace::RecordByName::Link>& links, DetailsColumn& column);
};

} // namespace muniment::ui
