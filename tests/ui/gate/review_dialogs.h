#pragma once

#include "tests/ui/reviewing/fake_review_sets.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// Those of the screen of reviews, each where it asks for most.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfReview(FakeReviewSets& desk);

} // namespace muniment::tests
