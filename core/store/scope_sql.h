#pragma once

#include "core/model/scope.h"

#include <QtCore/QByteArray>
#include <QtCore/QVariant>

namespace muniment::store {

/// Appends ` AND (matter IS NULL OR matter IN (?, …))`, or a condition that nothing meets, to a WHERE clause.
void appendMatterCondition(const Scope& scope, QByteArray& sql, QVariantList& values);

} // namespace muniment::store
