#pragma once

#include "core/workspace/rules/rule_queries.h"

#include <QtWidgets/QScrollArea>

#include <map>

namespace muniment::ui {

class PaneSection;

/// The versions of a rule: who saved which, when, and what it said.
class VersionsPage final : public QScrollArea {
  Q_OBJECT

 public:
  explicit VersionsPage(QWidget* parent);

  void show(const workspace::RuleById::Answer& rule, const std::map<QString, QString>& names);
  void clear();

 private:
  PaneSection* m_versions;
};

} // namespace muniment::ui
