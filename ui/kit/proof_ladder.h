#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace muniment::ui {

/// Steps that follow from each other, joined by a line. Each says what is proved, from what, and the digest.
class ProofLadder final : public QWidget {
  Q_OBJECT

 public:
  struct Step {
    Icon icon = Icon::Tick;
    Tone tone = Tone::Done;
    QString title;
    QString detail;
    QString digest;
  };

  explicit ProofLadder(QWidget* parent = nullptr);

  void setSteps(const std::vector<Step>& steps);
};

/// A digest for people: grouped by four, the middle shortened.
[[nodiscard]] QString shortDigest(const QString& hex);

} // namespace muniment::ui
