#include "ui/kit/paged_table.h"
